package dev.trailcheck.cli;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Severity;
import java.util.Collection;
import java.util.Optional;

/** Reads the severity at which a run fails; none where it never does. */
final class FailOn {

    private FailOn() {}

    static Optional<Severity> read(String word, Collection<Mistake> mistakes) {
        Optional<Severity> severity = Severity.of(word);
        if (severity.isEmpty() && !word.equals("none")) {
            mistakes.add(Mistake.inFile(
                    "--fail-on",
                    "The severity '%s' does not exist.".formatted(word),
                    "one of critical, high, medium, low, info or none was meant."));
        }
        return severity;
    }
}
