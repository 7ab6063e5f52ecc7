package dev.trailcheck.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps secrets out of reports. CloudTrail hides most, but not what callers put where it does not look: reports travel
 * further than logs do.
 */
final class Secrets {

    static final String MASK = "[masked]";

    private static final Set<String> SECRET_NAMES = Set.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "secretkey",
            "secretaccesskey",
            "clientsecret",
            "sessiontoken",
            "securitytoken",
            "accesstoken",
            "refreshtoken",
            "authorization",
            "authorizationtoken",
            "privatekey",
            "messagepayload");

    /** Signatures and tokens in the query of a pre-signed URL let whoever reads them repeat the call. */
    private static final Pattern SIGNED_QUERY =
            Pattern.compile("(?i)(X-Amz-(?:Signature|Security-Token|Credential)=)[^&\\s\"']+");

    private Secrets() {}

    static boolean isSecretName(String name) {
        return SECRET_NAMES.contains(name.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""));
    }

    static String masked(String text) {
        return text.indexOf('=') < 0 ? text : SIGNED_QUERY.matcher(text).replaceAll("$1" + MASK);
    }
}
