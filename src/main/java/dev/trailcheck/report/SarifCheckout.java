package dev.trailcheck.report;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The checkout in which a check ran: the repository's web address, the commit, and the branch or "". What the environment
 * says may be anybody's text, so that only values in the strict form of each are taken.
 */
public record SarifCheckout(String repositoryUri, String revisionId, String branch) {

    /** A name and a password before the host are no part of this form: they would travel with the report. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:\\d{1,5})?(/[A-Za-z0-9._~-]{1,255}){1,20}");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_/+#=-]|\\.(?!\\.)){0,254}");

    /** Nothing where the address or the commit is absent or odd; an odd branch is left out alone. */
    public static Optional<SarifCheckout> of(String repositoryUri, String revisionId, String branch) {
        if (!ADDRESS.matcher(repositoryUri).matches()
                || !COMMIT.matcher(revisionId).matches()) {
            return Optional.empty();
        }
        return Optional.of(new SarifCheckout(
                repositoryUri, revisionId, BRANCH.matcher(branch).matches() ? branch : ""));
    }
}
