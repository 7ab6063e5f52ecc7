package dev.trailcheck.policy;

import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads an exceptions file: which findings are accepted, by whom, why, and until when. */
public final class ExceptionsFile {

    /** Reports show the first 16 digits where room is short; fewer might mean several findings. */
    private static final Predicate<String> IS_FINGERPRINT =
            Pattern.compile("[0-9a-f]{16,64}").asMatchPredicate();

    private static final Shape<String> FINGERPRINT = Shape.word(
            "a fingerprint",
            text -> Optional.of(text).filter(IS_FINGERPRINT),
            text -> "it should be 64 of the digits 0-9 and a-f, or at least the first 16, as reports show them");

    private static final Predicate<String> HAS_WILDCARD =
            Pattern.compile(".*[*?].*", Pattern.DOTALL).asMatchPredicate();

    private static final Shape<String> ACCOUNT =
            (node, mistakes) -> node instanceof Node.Scalar scalar && HAS_WILDCARD.test(scalar.text())
                    ? Words.TEXT.read(node, mistakes)
                    : Words.ACCOUNT.read(node, mistakes);

    private ExceptionsFile() {}

    /** Adds whatever is wrong with the file to the mistakes, and returns the exceptions that are right. */
    public static List<ExceptionGrant> read(Path file, Collection<Mistake> all) {
        Shape<String> id = new UniqueText("exception", Words.TEXT);
        return Register.read(file, "exceptions", Shape.fields(row -> grant(row, id)), all);
    }

    private static ExceptionGrant grant(Section row, Shape<String> id) {
        ExceptionGrant grant = new ExceptionGrant(
                row.required("id", id).orElse(""),
                row.optional("fingerprint", FINGERPRINT).orElse(""),
                row.optional("rule", Words.TEXT).orElse(""),
                row.optional("account", ACCOUNT).orElse(""),
                row.optional("region", Words.TEXT).orElse(""),
                row.optional("channel", Words.TEXT).orElse(""),
                row.optional("principal", Words.TEXT).orElse(""),
                row.required("reason", Words.TEXT).orElse(""),
                row.required("owner", Words.TEXT).orElse(""),
                row.optional("ticket", Words.TEXT).orElse(""),
                row.required("expires", Times.END).orElse(ExceptionGrant.NEVER_GRANTED));
        requireOneWay(row);
        return grant;
    }

    /** By fingerprint or by rule: with both, nobody could say which of the two was meant to hold. */
    private static void requireOneWay(Section row) {
        boolean byFingerprint = row.names("fingerprint");
        if (!byFingerprint && !row.names("rule")) {
            row.mistake(
                    "the exception names no finding: it has neither a fingerprint nor a rule",
                    "the report shows the fingerprint of each finding");
        }
        for (String key : List.of("rule", "account", "region", "channel", "principal")) {
            if (byFingerprint && row.names(key)) {
                row.mistakeIn(
                        key,
                        "the exception has a fingerprint, which says all, and %s beside".formatted(Quoted.of(key)),
                        "one of the two can go");
            }
        }
    }
}
