package dev.trailcheck.engine;

import dev.trailcheck.rule.Mistake;
import java.util.List;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/**
 * Puts the rule compiler's messages into a form that helps: it names the rule's line where the compiler knows none, and
 * leaves out what speaks of generated code.
 */
final class CompilerTalk {

    private static final Pattern NOISE =
            Pattern.compile("Parser returned a null Package|Java source of .* in error:.*");

    private CompilerTalk() {}

    static List<Mistake> translated(String file, int ruleLine, List<Message> messages) {
        List<Mistake> mistakes = messages.stream()
                .filter(message -> !NOISE.matcher(firstLine(message)).matches())
                .map(message -> new Mistake(
                        file,
                        isInRule(message) ? message.getLine() : ruleLine,
                        0,
                        "The rule cannot be compiled: " + firstLine(message) + ".",
                        "a fact type, a field or a bound name in it is misspelt."))
                .distinct()
                .toList();
        return mistakes.isEmpty()
                ? List.of(new Mistake(file, ruleLine, 0, "The rule cannot be compiled.", "see docs/writing-rules.md."))
                : mistakes;
    }

    static Mistake thrown(String file, int ruleLine, Throwable thrown) {
        if (thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError) {
            return new Mistake(
                    file,
                    ruleLine,
                    0,
                    "The rule is too long or too deep to be compiled.",
                    "several rules, or a list in the policy file, would say the same.");
        }
        String said = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        return new Mistake(
                file,
                ruleLine,
                0,
                "The rule cannot be compiled: %s."
                        .formatted(
                                thrown.getMessage() == null ? thrown.getClass().getSimpleName() : trimmed(said)),
                "the language has the form, and this compiler cannot make sense of it; see docs/writing-rules.md.");
    }

    /** A message about generated Java names another path and counts that file's lines. */
    private static boolean isInRule(Message message) {
        return message.getLine() > 0 && String.valueOf(message.getPath()).endsWith(".drl");
    }

    private static String firstLine(Message message) {
        return trimmed(message.getText().lines().findFirst().orElse(""));
    }

    private static String trimmed(String sentence) {
        return sentence.replaceAll("[.\\s]+$", "");
    }
}
