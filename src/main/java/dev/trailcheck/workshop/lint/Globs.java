package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.Excerpt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A star as file names and policies of AWS know it means something else in a rule: in a regular expression it repeats the
 * sign before it, and in a plain text it is a star.
 */
final class Globs implements Check {

    private static final Pattern COMPARED = Pattern.compile("(?<field>[A-Za-z_$][\\w$.]*)\\s*+(?<not>\\bnot\\s++)?"
            + "(?<operator>==|!=|\\bmatches\\b|\\bstr\\s*+\\[\\s*+(?:startsWith|endsWith)\\s*+]|\\bin\\b)\\s*+"
            + "(?<values>\\(?\\s*+\"(?:[^\"\\\\]|\\\\.)*+\"(?:\\s*+,\\s*+\"(?:[^\"\\\\]|\\\\.)*+\")*+)");

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** Signs that only a regular expression would hold; a dot stands in names of hosts as well. */
    private static final Pattern REGEX = Pattern.compile("[\\\\\\[\\](){}|+^$?]|\\.\\*");

    private static final Pattern STAR = Pattern.compile("[\\w:/@.-]\\*|\\*[\\w:/@.-]");

    @Override
    public void look(Desk desk) {
        desk.rule()
                .patterns()
                .flatMap(pattern -> pattern.constraints().stream())
                .forEach(each -> look(each, desk));
    }

    private static void look(Constraint constraint, Desk desk) {
        Excerpt written = constraint.written();
        Matcher compared = COMPARED.matcher(written.text());
        while (compared.find()) {
            Matcher text = TEXT.matcher(written.text()).region(compared.start("values"), compared.end("values"));
            while (text.find()) {
                if (STAR.matcher(text.group(1)).find()) {
                    look(compared, text.group(1), written.part(text.start(), text.end()), desk);
                }
            }
        }
    }

    private static void look(Matcher compared, String text, Excerpt place, Desk desk) {
        boolean isRegex = compared.group("operator").equals("matches");
        boolean not =
                compared.group("not") != null || compared.group("operator").equals("!=");
        String instead = (not ? "not " : "") + meant(isRegex ? text : text.replace(".*", "*"));
        String maybe = "you meant '%s'?".formatted(instead)
                + (compared.group("field").endsWith("region")
                        ? " The policy's list is 'memberOf policy.regions'."
                        : "");
        if (!isRegex) {
            desk.warn("glob", place, "'*' is no wildcard here, and stands for itself.", maybe);
        } else if (!text.startsWith("*") && !REGEX.matcher(text).find()) { // with one in front a run refuses it
            desk.warn(
                    "glob",
                    place,
                    "In a regular expression '*' repeats the sign before it, and is no wildcard.",
                    maybe);
        }
    }

    /** A form that a run admits, in which two endless repeats need care. */
    private static String meant(String glob) {
        String first = glob.startsWith("*") ? "*" : "";
        String last = glob.endsWith("*") ? "*" : "";
        String inner = glob.substring(first.length(), Math.max(first.length(), glob.length() - last.length()));
        if (inner.contains("*")) {
            return "matches \"(?s)" + glob.replace(".", "\\\\.").replace("*", ".*") + "\"";
        }
        String operator = first.isEmpty() ? "str[startsWith]" : last.isEmpty() ? "str[endsWith]" : "contains";
        return operator + " \"" + inner + "\"";
    }
}
