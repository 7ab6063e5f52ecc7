package dev.trailcheck.rule;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The run cannot start; carries every mistake that was found, so that all can be mended at once. */
public final class MistakesException extends RuntimeException {

    private final transient List<Mistake> mistakes;

    public MistakesException(Collection<Mistake> mistakes) {
        super(mistakes.stream().sorted().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = mistakes.stream().sorted().distinct().toList();
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** Throws unless the collection is empty. */
    public static void throwIfAny(Collection<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
    }
}
