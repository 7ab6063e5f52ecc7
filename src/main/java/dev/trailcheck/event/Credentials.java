package dev.trailcheck.event;

/**
 * What kind of credentials made a call. The first four answer the questions that the service's own documentation says
 * CloudTrail answers: root or IAM user credentials, temporary credentials of a role or federated user, or another AWS
 * service. The set is ours, so it is closed; CloudTrail's own identity types are not.
 */
public enum Credentials {
    ROOT("root credentials"),
    IAM_USER("IAM user credentials"),
    TEMPORARY("temporary credentials of a role or federated user"),
    AWS_SERVICE("an AWS service"),
    CROSS_ACCOUNT("credentials of another AWS account"),
    UNKNOWN("unknown credentials");

    private final String words;

    Credentials(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
