package dev.trailcheck.policy;

import dev.trailcheck.rule.Nearest;
import dev.trailcheck.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The shapes of single values, save the times. */
final class Words {

    private static final Predicate<String> IS_REGION =
            Pattern.compile("[a-z]+(-[a-z0-9]+)+").asMatchPredicate();
    private static final Predicate<String> IS_ACCOUNT =
            Pattern.compile("[0-9]{12}").asMatchPredicate();
    private static final Predicate<String> IS_SHORT_NUMBER =
            Pattern.compile("[0-9]{1,11}").asMatchPredicate();

    static final Shape<String> TEXT = Shape.word("a text", Optional::of, text -> "");

    static final Shape<Glob> GLOB = Shape.word("a glob", text -> Optional.of(new Glob(text)), text -> "");

    /** A tag may have an empty value. */
    static final Shape<String> TAG_VALUE = (node, mistakes) -> node instanceof Node.Scalar scalar && scalar.isBlank()
            ? Optional.of(scalar.text())
            : TEXT.read(node, mistakes);

    /** Any region that could exist; a list of those that do would grow old. */
    static final Shape<String> REGION =
            Shape.word("the name of a region", text -> Optional.of(text).filter(IS_REGION), Words::regionMeantBy);

    static final Shape<String> OU = Shape.word(
            "the path of an organizational unit",
            text -> Optional.of(text).filter(path -> path.startsWith("/")).map(Words::withoutSlashAtEnd),
            text -> "you meant " + Quoted.of("/" + text) + "?");

    static final Shape<Network> NETWORK =
            Shape.word("an address range", Network::of, text -> "it should look like '198.51.100.0/24'");

    static final Shape<Severity> SEVERITY = Shape.word(
            "a severity",
            Severity::of,
            text -> nearest(
                    text, Arrays.stream(Severity.values()).map(Severity::word).toList()));

    private static final Shape<String> ACCOUNT_WORD = Shape.word(
            "an account id, which has 12 digits", text -> Optional.of(text).filter(IS_ACCOUNT), Words::accountMeantBy);

    /** Programs that take an account id for a number lose its leading zeros, and with them the account. */
    static final Shape<String> ACCOUNT = (node, mistakes) -> {
        if (node instanceof Node.Scalar scalar && scalar.bareNumber()) {
            mistakes.at(
                    node.place(),
                    scalar.kind() + " is a number, not an account id",
                    "it needs quotes; an account id has 12 digits, and a number loses its leading zeros");
            return Optional.empty();
        }
        return ACCOUNT_WORD.read(node, mistakes);
    };

    private Words() {}

    static Shape<Long> wholeNumber(long min, long max) {
        return Shape.word(
                "a whole number from %d to %d".formatted(min, max),
                text -> number(text).filter(number -> number >= min && number <= max),
                text -> "");
    }

    /** The remedy for a word of a small vocabulary. */
    static String nearest(String word, List<String> known) {
        return Nearest.to(Quoted.shown(word, 80), known)
                .map(meant -> "you meant '" + meant + "'?")
                .orElseGet(() -> "you meant one of these: " + String.join(", ", known));
    }

    private static Optional<Long> number(String text) {
        return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static String withoutSlashAtEnd(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String regionMeantBy(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return IS_REGION.test(small)
                ? "you meant " + Quoted.of(small) + "?"
                : "it should look like 'us-west-2': small letters, digits and '-'";
    }

    private static String accountMeantBy(String text) {
        return IS_SHORT_NUMBER.test(text)
                ? "its leading zeros are lost, and you meant '%012d'?".formatted(Long.parseLong(text))
                : "";
    }
}
