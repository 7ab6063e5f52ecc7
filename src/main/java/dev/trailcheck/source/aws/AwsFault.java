package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import dev.trailcheck.rule.Mistake;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Why a call to AWS failed, in the user's words. The messages of AWS are never quoted, since they may hold what was
 * sent; its error codes are (Amazon S3 API Reference, error responses; the common errors of the other services).
 */
record AwsFault(String kind, String what, String maybe) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,60}");

    private static final Set<String> OF_STRANGERS = Set.of(
            "InvalidAccessKeyId", "UnrecognizedClientException", "InvalidClientTokenId", "InvalidToken", "AuthFailure");

    /** How services say that a signature is too old or too young. */
    private static final Pattern SKEW = Pattern.compile("signature expired|not yet current|clock");

    private static final Pattern SINGLE_SIGN_ON = Pattern.compile(
            "SSO session associated|SSO token|aws sso login|token is expired", Pattern.CASE_INSENSITIVE);

    /** A call that needs the permission {@code action} failed on something; or the call for a role before it did. */
    static AwsFault of(Exception e, String action, String on) {
        if (!(e instanceof AwsServiceException answer)) {
            return unanswered(e);
        }
        return e instanceof StsException && !action.startsWith("sts:")
                ? answered(answer, "sts:AssumeRole", "the role")
                : answered(answer, action, on);
    }

    /** The same of a call to one region, where it is certain that AWS itself knows the credentials. */
    static AwsFault inRegion(Exception e, String action, String on) {
        return e instanceof AwsServiceException answer
                        && !(e instanceof StsException)
                        && OF_STRANGERS.contains(code(answer))
                ? new AwsFault(
                        "region-not-enabled",
                        "The region does not know credentials that AWS knows: it is not enabled for this account.",
                        "it has to be opted in to before anything can happen in it; leave it out otherwise.")
                : of(e, action, on);
    }

    private static AwsFault answered(AwsServiceException answer, String action, String on) {
        String said = String.valueOf(answer.getMessage()).toLowerCase(Locale.ROOT);
        String code = code(answer);
        return switch (code) {
            case "ExpiredToken", "ExpiredTokenException" -> expired();
            case "InvalidAccessKeyId",
                    "UnrecognizedClientException",
                    "InvalidClientTokenId",
                    "InvalidToken",
                    "AuthFailure" ->
                new AwsFault(
                        "no-access",
                        "AWS does not know these credentials.",
                        "they were deleted, or belong to another partition or endpoint.");
            case "SignatureDoesNotMatch", "InvalidSignatureException" ->
                SKEW.matcher(said).find() ? skewed() : mismatched();
            case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" -> skewed();
            case "NoSuchBucket" -> new AwsFault("no-bucket", "There is no such bucket.", "its name is mistyped.");
            case "NoSuchKey" ->
                new AwsFault(
                        "unreadable",
                        "The object is gone.",
                        "a lifecycle rule, or somebody, deleted it during the run.");
            case "PreconditionFailed" ->
                new AwsFault(
                        "changed", "The object was replaced after it was listed.", "somebody writes to it; run again.");
            case "InvalidObjectState" ->
                new AwsFault(
                        "archived",
                        "The object is archived and cannot be read as it is.",
                        "it can be restored first: aws s3api restore-object.");
            case "TrailNotFoundException" ->
                new AwsFault(
                        "unreadable",
                        "AWS does not find %s in its home region.".formatted(on),
                        "it was deleted a moment ago, and its shadow remains for a while; run again.");
            case "PermanentRedirect", "AuthorizationHeaderMalformed" ->
                new AwsFault(
                        "wrong-region",
                        "The bucket lies in another region.",
                        "--profile or AWS_REGION names the wrong one.");
            case "AWSOrganizationsNotInUseException" ->
                new AwsFault(
                        "no-organization",
                        "The account of these credentials belongs to no organization.",
                        "--profile or AWS_PROFILE names another account than was meant.");
            case "AccessDenied", "AccessDeniedException" -> denied(action, on, said.contains("kms"));
            default -> answer.statusCode() == 403 ? denied(action, on, said.contains("kms")) : failed(code, action);
        };
    }

    private static String code(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .filter(written -> CODE.matcher(written).matches())
                .orElse("status " + answer.statusCode());
    }

    private static AwsFault expired() {
        return new AwsFault(
                "no-access", "The credentials have expired.", "they want renewing: aws sso login, or a new session.");
    }

    private static AwsFault mismatched() {
        return new AwsFault("no-access", "The secret key does not fit the access key.", "one of the two was mistyped.");
    }

    private static AwsFault skewed() {
        return new AwsFault(
                "no-access",
                "The clock of this machine differs from that of AWS by more than 5 minutes.",
                "it wants setting; a time server keeps it right.");
    }

    private static AwsFault denied(String action, String on, boolean byKey) {
        return byKey && action.startsWith("s3:")
                ? new AwsFault(
                        "denied",
                        "Its key may not be used to decrypt it (%s on %s).".formatted(action, on),
                        "the caller lacks kms:Decrypt on that key, in its own policy or in the key's.")
                : new AwsFault("denied", "AWS denied %s on %s.".formatted(action, on), lacking(action));
    }

    private static String lacking(String action) {
        if (action.equals("sts:AssumeRole")) {
            return "there is no such role, it does not trust the caller or wants an --external-id, or the caller's policy lacks it.";
        }
        if (action.startsWith("s3:")) {
            return "the caller's policy or the bucket's lacks it, or kms:Decrypt, or the requester pays (--request-payer).";
        }
        return action.startsWith("organizations:")
                ? "the account is neither the organization's management account nor a delegated administrator, or the caller's policy lacks it."
                : "the caller's policy lacks it, or a policy of the organization denies it.";
    }

    private static AwsFault failed(String code, String action) {
        return new AwsFault(
                "unreadable", "AWS answered %s to %s.".formatted(code, action), "it is a passing fault; run again.");
    }

    /** No answer came at all. The chain of credentials says in one sentence what each of its links said. */
    private static AwsFault unanswered(Exception e) {
        String said = String.valueOf(e.getMessage());
        if (SINGLE_SIGN_ON.matcher(said).find()) {
            return new AwsFault(
                    "no-access",
                    "The single sign-on session has expired, or was never begun.",
                    "'aws sso login' begins one, with the same profile.");
        }
        if (said.contains("Service: Sts") || said.contains("AssumeRole")) {
            return new AwsFault(
                    "no-access",
                    "AWS gave no session for the role that the environment or the profile names.",
                    "the role's trust policy does not fit the token or the caller, or the token has expired.");
        }
        if (root(e) instanceof UnknownHostException) {
            return new AwsFault(
                    "unreadable",
                    "The address of AWS is not known here.",
                    "there is no network, or the region or the endpoint is mistyped.");
        }
        if (said.contains("credentials") || said.contains("Profile file") || said.contains("profile")) {
            return new AwsFault(
                    "no-access",
                    "There are no credentials for AWS.",
                    "AWS_PROFILE or --profile is missing or mistyped, or 'aws sso login' was forgotten.");
        }
        return new AwsFault(
                "unreadable",
                "AWS did not answer (%s).".formatted(root(e).getClass().getSimpleName()),
                "the network or a proxy is in the way, or the endpoint is mistyped.");
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null || cause == e ? e : root(cause);
    }

    Gap gap(String where) {
        return new Gap(kind, where, what, maybe);
    }

    Mistake mistake(String where) {
        return Mistake.inFile(where, what, maybe);
    }
}
