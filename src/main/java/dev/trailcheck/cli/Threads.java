package dev.trailcheck.cli;

import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code --threads}; absent, it is one for each processor. */
final class Threads {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private Threads() {}

    static int read(@Nullable String word, Collection<Mistake> mistakes) {
        if (word == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!NUMBER.matcher(word).matches()) {
            mistakes.add(Mistake.inFile(
                    "--threads", "'%s' is no number of threads.".formatted(word), "a number from 1 to 999 was meant."));
            return 1;
        }
        return Integer.parseInt(word);
    }
}
