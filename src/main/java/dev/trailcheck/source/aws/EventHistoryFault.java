package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Why a page of the event history could not be had, in the user's words; what AWS wrote is not quoted, only its code. */
record EventHistoryFault(String kind, String what, String maybe) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,60}");

    static EventHistoryFault of(Exception e, String action) {
        if (!(e instanceof AwsServiceException answer) || answer.awsErrorDetails() == null) {
            AwsFault fault = AwsFault.of(e, action, "*");
            return new EventHistoryFault(fault.kind(), fault.what(), fault.maybe());
        }
        String code = String.valueOf(answer.awsErrorDetails().errorCode());
        boolean byStranger = action.startsWith("sts:");
        return switch (code) {
            case "ExpiredToken", "ExpiredTokenException" ->
                new EventHistoryFault(
                        "no-access",
                        "The credentials have expired.",
                        "they want renewing: aws sso login, or a new session.");
            case "AccessDenied", "AccessDeniedException" ->
                new EventHistoryFault(
                        "denied",
                        "AWS denied %s; what it holds further was not seen.".formatted(action),
                        "the caller's policy lacks %s on *, or a policy of the organization denies it here."
                                .formatted(action));
            case "UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure" ->
                byStranger
                        ? new EventHistoryFault(
                                "no-access",
                                "AWS does not know these credentials.",
                                "they were deleted, or belong to another partition.")
                        : new EventHistoryFault(
                                "region-not-enabled",
                                "The region does not know credentials that AWS knows: it is not enabled for this account.",
                                "it has to be opted in to before anything can happen in it; leave it out otherwise.");
            case "InvalidSignatureException", "RequestExpired", "RequestTimeTooSkewed", "SignatureDoesNotMatch" -> {
                AwsFault fault = AwsFault.of(e, action, "*");
                yield new EventHistoryFault(fault.kind(), fault.what(), fault.maybe());
            }
            default ->
                new EventHistoryFault(
                        "unreadable",
                        "AWS answered %s with %s."
                                .formatted(action, CODE.matcher(code).matches() ? code : "an error"),
                        "it is a passing fault; run again.");
        };
    }

    Gap gap(String where) {
        return new Gap(kind, where, what, maybe);
    }
}
