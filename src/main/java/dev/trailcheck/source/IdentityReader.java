package dev.trailcheck.source;

import dev.trailcheck.event.Credentials;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Identity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Reads {@code userIdentity}: the CloudTrail User Guide's page on that element says which field means what. */
final class IdentityReader {

    /** The console signs in for a person and says so here; every other service acts on its own. */
    private static final String SIGN_IN = "signin.amazonaws.com";

    private static final String ROOT = "Root";

    private IdentityReader() {}

    static Identity read(Fields user, String eventType) {
        Fields issuer = user.fields("sessionContext.sessionIssuer");
        String arn = user.text("arn");
        String session = session(user.text("type"), arn, user.text("principalId"));
        String invokedBy = user.text("invokedBy").strip();
        boolean service = isService(invokedBy, eventType);
        boolean root = !service
                && (user.text("type").equals(ROOT) || issuer.text("type").equals(ROOT));
        String sourceIdentity = user.text("sessionContext.sourceIdentity");
        return new Identity(
                user.text("type"),
                arn,
                user.text("principalId"),
                account(user, issuer),
                user.text("accessKeyId"),
                user.text("userName"),
                issuer.text("type"),
                issuer.text("arn"),
                issuer.text("userName"),
                session,
                sourceIdentity,
                invokedBy,
                user.isTrue("sessionContext.attributes.mfaAuthenticated"),
                user.text("sessionContext.attributes.mfaAuthenticated").equalsIgnoreCase("false"),
                user.isTrue("sessionContext.assumedRoot"),
                root,
                root ? Credentials.ROOT : credentials(user.text("type"), service),
                aliases(arn, user.text("userName"), session, issuer.text("arn"), sourceIdentity));
    }

    private static String account(Fields user, Fields issuer) {
        String stated = user.text("accountId").isEmpty() ? issuer.text("accountId") : user.text("accountId");
        return stated.isEmpty() ? accountIn(user.text("arn")) : stated;
    }

    /** The fifth part of an ARN; "" where the text is none. */
    static String accountIn(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") ? parts[4] : "";
    }

    private static boolean isService(String invokedBy, String eventType) {
        boolean invoked = !invokedBy.isEmpty() && !invokedBy.equalsIgnoreCase(SIGN_IN);
        return invoked || eventType.equals("AwsServiceEvent");
    }

    private static Credentials credentials(String type, boolean service) {
        if (service || type.equals("AWSService")) {
            return Credentials.AWS_SERVICE;
        }
        return switch (type) {
            case "IAMUser" -> Credentials.IAM_USER;
            case "AssumedRole",
                    "Role",
                    "FederatedUser",
                    "SAMLUser",
                    "WebIdentityUser",
                    "IdentityCenterUser",
                    "Directory" -> Credentials.TEMPORARY;
            case "AWSAccount" -> Credentials.CROSS_ACCOUNT;
            default -> Credentials.UNKNOWN;
        };
    }

    /** The last part of {@code .../assumed-role/ROLE/SESSION} or {@code ...:federated-user/NAME}, or of the principal. */
    private static String session(String type, String arn, String principalId) {
        if (!type.equals("AssumedRole") && !type.equals("FederatedUser")) {
            return "";
        }
        return arn.isEmpty()
                ? principalId.substring(principalId.indexOf(':') + 1)
                : arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static Set<String> aliases(String... names) {
        Set<String> aliases = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty()) {
                aliases.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return aliases;
    }
}
