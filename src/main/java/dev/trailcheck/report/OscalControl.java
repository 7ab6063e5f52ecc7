package dev.trailcheck.report;

import dev.trailcheck.rule.Control;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids that OSCAL has for a control. Those of NIST 800-53 stand in NIST's own catalog ({@code ac-6.9}, {@code
 * ac-6.9_smt}); nobody publishes one for the other frameworks, whose ids are made of framework, version and id.
 */
final class OscalControl {

    private static final Pattern NIST = Pattern.compile("([A-Z]{2}-\\d+)(?:\\((\\d+)\\))?(.*)");

    private OscalControl() {}

    static String id(Control control) {
        Matcher nist = NIST.matcher(control.id());
        if (isOfCatalog(control) && nist.matches()) {
            String enhancement = nist.group(2) == null ? "" : "." + nist.group(2);
            return nist.group(1).toLowerCase(Locale.ROOT) + enhancement;
        }
        return token(control.framework() + "-" + control.version() + "-" + control.id());
    }

    static String statement(Control control) {
        return id(control) + (isOfCatalog(control) ? "_smt" : "");
    }

    private static boolean isOfCatalog(Control control) {
        return control.framework().equals("NIST 800-53");
    }

    /** A non-colonized name of XML: a letter first, and little but letters and digits after it. */
    private static String token(String text) {
        String token =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-+|-+$", "");
        return token.matches("[a-z].*") ? token : "_" + token;
    }
}
