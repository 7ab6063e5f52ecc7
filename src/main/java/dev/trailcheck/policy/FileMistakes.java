package dev.trailcheck.policy;

import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Takes down what is wrong in one file, each thing once, and stops where nobody would read on. Not thread-safe. */
public final class FileMistakes {

    static final int PATIENCE = 1000;

    private final String file;
    private final Collection<Mistake> all;
    private final Set<Mistake> said = new HashSet<>();

    /** The path is shown as the user gave it. */
    public FileMistakes(Path file, Collection<Mistake> all) {
        this.file = file.toString();
        this.all = all;
    }

    public void inFile(String what, String maybe) {
        at(Place.UNKNOWN, what, maybe);
    }

    public void at(Place place, String what, String maybe) {
        if (said.size() < PATIENCE) {
            say(new Mistake(file, place.line(), place.column(), what, maybe));
        } else {
            say(Mistake.inFile(file, "the file has more mistakes than the " + PATIENCE + " that are listed", ""));
        }
    }

    private void say(Mistake mistake) {
        if (said.add(mistake)) {
            all.add(mistake);
        }
    }
}
