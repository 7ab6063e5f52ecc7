package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Why a page of the event history could not be had, in the user's words; what AWS wrote is not quoted, only its code. */
record EventHistoryFault(String kind, String what, String maybe) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,60}");

    static EventHistoryFault of(Exception e, String action) {
        if (!(e instanceof AwsServiceException answer) || answer.awsErrorDetails() == null) {
            return String.valueOf(e.getMessage()).contains("credentials")
                    ? new EventHistoryFault(
                            "no-access",
                            "There are no credentials for AWS.",
                            "--profile is missing or mistyped, or 'aws sso login' was forgotten.")
                    : new EventHistoryFault(
                            "unreadable",
                            "AWS did not answer %s.".formatted(action),
                            "the network or a proxy is in the way, or the endpoint is mistyped.");
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
            case "InvalidSignatureException", "RequestExpired", "RequestTimeTooSkewed", "SignatureDoesNotMatch" ->
                new EventHistoryFault(
                        "no-access",
                        "AWS did not accept the signature.",
                        "the clock of this machine is wrong, or the secret key does not fit.");
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
