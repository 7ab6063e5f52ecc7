package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.policy.Approval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A way in which an approval fails to cover a delete, in the order in which reports name them. {@code constraint} is the
 * word by which a rule's condition is known to ask for it, so that no reason is given that the rule does not have.
 */
enum Shortfall {
    OTHER_ACTION("action"),
    OTHER_CHANNEL("channel"),
    OTHER_ACCOUNT("account"),
    OTHER_REGION("region"),
    NOT_YET_VALID("from"),
    EXPIRED("until"),
    SELF_APPROVED("goesBy"),
    APPROVER_NOT_ALLOWED("mayApprove"),
    USED_UP("leftFor");

    private final String constraint;

    Shortfall(String constraint) {
        this.constraint = constraint;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that a rule's conditions ask for. */
    static List<Shortfall> askedBy(String conditions) {
        return Arrays.stream(values())
                .filter(shortfall -> Pattern.compile("\\b" + shortfall.constraint + "\\b")
                        .matcher(conditions)
                        .find())
                .toList();
    }

    boolean applies(Approval approval, ApiCall call) {
        return switch (this) {
            case OTHER_ACTION -> !approval.action().equals("delete");
            case OTHER_CHANNEL -> !approval.names(call.channel(), call.channelName());
            case OTHER_ACCOUNT -> differs(approval.account(), call.account());
            case OTHER_REGION -> differs(approval.region(), call.region());
            case NOT_YET_VALID -> call.time().isBefore(approval.from());
            case EXPIRED -> call.time().isAfter(approval.until());
            case SELF_APPROVED -> call.identity().goesBy(approval.approvedBy());
            case APPROVER_NOT_ALLOWED -> !call.policy().mayApprove(approval.approvedBy());
            case USED_UP -> !approval.leftFor(call.id());
        };
    }

    /** The reason as the end of a sentence about the approval. */
    String clause(Approval approval) {
        return switch (this) {
            case OTHER_ACTION -> "is for the action '%s'".formatted(approval.action());
            case OTHER_CHANNEL -> "is for channel '%s'".formatted(approval.channel());
            case OTHER_ACCOUNT -> "is for account '%s'".formatted(approval.account());
            case OTHER_REGION -> "is for region '%s'".formatted(approval.region());
            case NOT_YET_VALID -> "begins only at " + approval.from();
            case EXPIRED -> "ended at " + approval.until();
            case SELF_APPROVED -> "was given by the deleter";
            case APPROVER_NOT_ALLOWED -> "was given by '%s', who may not approve".formatted(approval.approvedBy());
            case USED_UP -> "is used up";
        };
    }

    private static boolean differs(String wanted, String actual) {
        return !wanted.isEmpty() && !wanted.equals(actual);
    }
}
