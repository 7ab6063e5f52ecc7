package dev.trailcheck.policy;

import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads an approvals file, which is YAML, JSON or a CSV table with the same field names. */
public final class ApprovalsFile {

    private static final Predicate<String> IS_CHANNEL = Pattern.compile(
                    "(?!arn:).*|arn:[^:]+:kinesisvideo:[^:]*:[^:]*:channel/[^*?]+", Pattern.DOTALL)
            .asMatchPredicate();

    private static final Shape<String> CHANNEL = Shape.word(
            "the ARN of a signaling channel",
            text -> Optional.of(text).filter(IS_CHANNEL),
            text ->
                    "it should look like 'arn:aws:kinesisvideo:REGION:ACCOUNT:channel/NAME/NUMBER'; * and ? stand in names only");

    private static final Shape<Long> USES = Words.wholeNumber(1, 999_999_999);

    private ApprovalsFile() {}

    /** Adds whatever is wrong with the file to the mistakes, and returns the approvals that are right. */
    public static List<Approval> read(Path file, Collection<Mistake> all) {
        return Register.read(file, "approvals", rows(), all);
    }

    /** Reads approvals that are part of another file. */
    public static List<Approval> within(Node approvals, FileMistakes mistakes) {
        return Register.read(approvals, "approvals", rows(), mistakes);
    }

    private static Shape<Approval> rows() {
        Shape<String> id = new UniqueText("approval", Words.TEXT);
        return Shape.fields(row -> approval(row, id));
    }

    private static Approval approval(Section row, Shape<String> id) {
        Approval approval = new Approval(
                row.required("id", id).orElse(""),
                row.required("action", Words.TEXT).orElse(""),
                row.required("channel", CHANNEL).orElse(""),
                row.optional("account", Words.ACCOUNT).orElse(""),
                row.optional("region", Words.TEXT).orElse(""),
                row.required("from", Times.INSTANT).orElse(Instant.MIN),
                row.required("until", Times.INSTANT).orElse(Instant.MAX),
                row.required("approvedBy", Words.TEXT).orElse(""),
                row.optional("requestedBy", Words.TEXT).orElse(""),
                row.optional("uses", USES).map(Long::intValue).orElse(Approval.UNLIMITED),
                null);
        if (approval.until().isBefore(approval.from())) {
            String what = "until %s lies before from %s".formatted(approval.until(), approval.from());
            row.mistakeIn("until", what, "the two are swapped");
        }
        return approval;
    }
}
