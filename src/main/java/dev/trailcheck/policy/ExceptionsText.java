package dev.trailcheck.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes exceptions as the text of an exceptions file, so that what people wrote around them stays. */
public final class ExceptionsText {

    private static final Pattern FIRST_ENTRY = Pattern.compile("(?m)^( *)- ");
    private static final Pattern EMPTY_LIST = Pattern.compile("(?m)^exceptions: *\\[ *] *(#.*)?\\s*\\z");

    private ExceptionsText() {}

    /**
     * The text of a file with one more exception at its end, laid out like those before it. Where a file is laid out in
     * another way the result is no sound file, which whoever writes it has to find out by reading it.
     */
    public static String with(String file, ExceptionGrant grant) {
        if (file.isBlank()) {
            return "exceptions:\n" + entry(grant, "  ");
        }
        Matcher empty = EMPTY_LIST.matcher(file);
        if (empty.find()) {
            return file.substring(0, empty.start()) + "exceptions:\n" + entry(grant, "  ");
        }
        Matcher first = FIRST_ENTRY.matcher(file);
        String indent = first.find() ? first.group(1) : "  ";
        return file + (file.endsWith("\n") ? "" : "\n") + entry(grant, indent);
    }

    /** One entry, as it stands in a file. */
    public static String entry(ExceptionGrant grant, String indent) {
        StringBuilder text = new StringBuilder();
        member(text, indent + "- ", "id", grant.id());
        String deeper = indent + "  ";
        member(text, deeper, "fingerprint", grant.fingerprint());
        member(text, deeper, "reason", grant.reason());
        member(text, deeper, "owner", grant.owner());
        if (!grant.ticket().isEmpty()) {
            member(text, deeper, "ticket", grant.ticket());
        }
        member(text, deeper, "expires", grant.expires().toString());
        return text.toString();
    }

    /** In double quotes YAML reads what JSON reads, whatever stands there. */
    private static void member(StringBuilder text, String indent, String name, String value) {
        text.append(indent)
                .append(name)
                .append(": \"")
                .append(JsonStringEncoder.getInstance().quoteAsCharArray(value))
                .append("\"\n");
    }
}
