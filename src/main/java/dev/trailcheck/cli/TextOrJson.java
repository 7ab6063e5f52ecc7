package dev.trailcheck.cli;

import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import picocli.CommandLine.Option;

/** Whether what is printed is for people or for programs. */
final class TextOrJson {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: ${DEFAULT-VALUE}.")
    private String format = "text";

    void require(Collection<Mistake> mistakes) {
        if (!format.equals("text") && !isJson()) {
            mistakes.add(Mistake.inFile(
                    "--format", "The format '%s' does not exist.".formatted(format), "text or json was meant."));
        }
    }

    boolean isJson() {
        return format.equals("json");
    }
}
