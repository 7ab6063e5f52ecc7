package dev.trailcheck.source.aws;

import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** A role of one name in many accounts, and how it is assumed there; {@code externalId} is "" where none is wanted. */
public record AssumedRole(String name, String externalId, String sessionName) {
    public static final String CUSTOMARY_SESSION = "trailcheck-event-history";

    /** IAM User Guide, IAM identifiers; AWS STS API Reference, AssumeRole. */
    private static final Pattern NAME = Pattern.compile("(?:[\\w+=,.@-]{1,128}/){0,16}[\\w+=,.@-]{1,64}");

    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
    private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");

    /** Reads the words of a user; empty where one of them is a mistake. */
    public static Optional<AssumedRole> of(
            String name, String externalId, String sessionName, Collection<Mistake> mistakes) {
        int before = mistakes.size();
        require(
                NAME.matcher(name).matches(),
                "--assume-role",
                "'%s' is no name of a role.".formatted(name),
                "a name like AuditReader, or path/AuditReader, was meant, not an ARN.",
                mistakes);
        require(
                externalId.isEmpty() || EXTERNAL_ID.matcher(externalId).matches(),
                "--external-id",
                "This is no external id.",
                "it has 2 to 1224 letters, digits or +=,.@:/-.",
                mistakes);
        require(
                SESSION.matcher(sessionName).matches(),
                "--role-session-name",
                "'%s' is no name of a session.".formatted(sessionName),
                "it has 2 to 64 letters, digits or +=,.@-.",
                mistakes);
        return mistakes.size() == before
                ? Optional.of(new AssumedRole(name, externalId, sessionName))
                : Optional.empty();
    }

    private static void require(boolean right, String option, String what, String maybe, Collection<Mistake> mistakes) {
        if (!right) {
            mistakes.add(Mistake.inFile(option, what, maybe));
        }
    }

    String arn(String partition, String account) {
        return "arn:%s:iam::%s:role/%s".formatted(partition, account, name);
    }

    /** Credentials that renew themselves before they expire, by a client that has to live as long. */
    StsAssumeRoleCredentialsProvider credentials(StsClient sts, String arn) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(AssumeRoleRequest.builder()
                        .roleArn(arn)
                        .roleSessionName(sessionName)
                        .externalId(externalId.isEmpty() ? null : externalId)
                        .build())
                .build();
    }
}
