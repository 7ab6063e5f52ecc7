package dev.trailcheck.event;

import java.util.Locale;
import java.util.Set;

/**
 * Who made a call, from the record's {@code userIdentity}. {@code issuer*} speak of the role or user whose session it
 * is; {@code session} is the name of the role session or federated user; {@code mfa} is whether a second factor was
 * stated, {@code withoutMfa} whether its absence was: long-term keys state neither. {@code root} means a human root:
 * never an AWS service that acts in root's name.
 */
public record Identity(
        String type,
        String arn,
        String principalId,
        String account,
        String accessKeyId,
        String userName,
        String issuerType,
        String issuerArn,
        String issuerName,
        String session,
        String sourceIdentity,
        String invokedBy,
        boolean mfa,
        boolean withoutMfa,
        boolean assumedRoot,
        boolean root,
        Credentials credentials,
        Set<String> aliases) {

    /** Long-term access keys begin so; temporary ones begin with ASIA (IAM User Guide, unique identifiers). */
    private static final String LONG_TERM_KEY = "AKIA";

    /** Cognito gives the role sessions of all users of an app this one name. */
    private static final String SHARED_SESSION = "CognitoIdentityCredentials";

    public Identity {
        aliases = Set.copyOf(aliases);
    }

    // The engine takes a name that begins with "is" for a question, so that these three have to be spelt out for it.

    public String getIssuerType() {
        return issuerType;
    }

    public String getIssuerArn() {
        return issuerArn;
    }

    public String getIssuerName() {
        return issuerName;
    }

    public boolean longTermKey() {
        return accessKeyId.startsWith(LONG_TERM_KEY);
    }

    /** Whether an AWS service made the call, be it with the credentials of somebody who asked it to. */
    public boolean awsService() {
        return credentials == Credentials.AWS_SERVICE;
    }

    /** Who is behind a call, to tell callers apart: the principal, and the access key where many share its name. */
    public String caller() {
        return session.equals(SHARED_SESSION) ? principal() + " with key " + accessKeyId : principal();
    }

    /** Whether a person's name, as an approval writes it, means this caller; letter case does not count. */
    public boolean goesBy(String person) {
        return aliases.contains(person.strip().toLowerCase(Locale.ROOT));
    }

    /** The most telling name of the caller: the ARN, else a name, else the kind of caller. */
    public String principal() {
        if (!arn.isEmpty()) {
            return arn;
        }
        if (!invokedBy.isEmpty()) {
            return invokedBy;
        }
        if (!userName.isEmpty()) {
            return userName;
        }
        return principalId.isEmpty() ? type : principalId;
    }

    /** How root was used, worst first: access key, console or other session, assumed-root session; "" for others. */
    public String rootForm() {
        if (!root) {
            return "";
        }
        if (longTermKey()) {
            return "access key";
        }
        if (assumedRoot) {
            return "assumed-root session";
        }
        return issuerType.equals("Root") ? "session issued by root" : "console or other root session";
    }
}
