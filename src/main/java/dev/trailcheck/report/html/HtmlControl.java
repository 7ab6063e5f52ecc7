package dev.trailcheck.report.html;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Relation;
import dev.trailcheck.rule.Rule;
import java.util.List;

/** A control, how its rules bear on it, which they are, and how it stands by what they found. */
public record HtmlControl(
        String id, String relation, List<Link> rules, Standing standing, String findings, String excepted) {

    /** A rule; {@code found} says that the page has a group of its findings. */
    public record Link(String rule, boolean found) {}

    /** How a control stands, the worst first. */
    public enum Standing {
        /** A finding stands whose rule breaks the control by itself. */
        FAILED("failed"),
        /** A finding stands whose rule is a reason to look. */
        IN_QUESTION("in question"),
        /** Every finding is accepted by somebody. */
        ONLY_EXCEPTED("only excepted"),
        /** Its rules judged calls and none of them found anything. */
        NOTHING_FOUND("nothing found"),
        /** None of its rules judged anything. */
        NO_EVIDENCE("no evidence");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static HtmlControl of(Control control, List<Rule> rules, HtmlOutcomes outcomes) {
        long standing = rules.stream().mapToLong(outcomes::standing).sum();
        long excepted = rules.stream().mapToLong(outcomes::excepted).sum();
        return new HtmlControl(
                Plain.text(control.id()),
                control.relation().word(),
                rules.stream()
                        .map(rule -> new Link(rule.id(), outcomes.standing(rule) > 0))
                        .toList(),
                standing(control, standing, excepted, rules.stream().anyMatch(outcomes::judged)),
                said(standing),
                said(excepted));
    }

    private static Standing standing(Control control, long standing, long excepted, boolean judged) {
        if (standing > 0) {
            return control.relation() == Relation.DIRECT ? Standing.FAILED : Standing.IN_QUESTION;
        }
        if (excepted > 0) {
            return Standing.ONLY_EXCEPTED;
        }
        return judged ? Standing.NOTHING_FOUND : Standing.NO_EVIDENCE;
    }

    private static String said(long findings) {
        return findings == 0 ? "none" : HtmlWords.number(findings);
    }
}
