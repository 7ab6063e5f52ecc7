package dev.trailcheck.rule;

import java.util.List;

/**
 * What is known of a rule without running it: who it is, how much it matters, which controls it gives evidence for,
 * where it stands ({@code file} relative to its rules folder's parent, {@code line} counted from 1) and its page.
 */
public record Rule(
        String id,
        Severity severity,
        String title,
        List<Control> controls,
        String since,
        String file,
        int line,
        RulePage page) {

    public Rule {
        controls = List.copyOf(controls);
    }

    public Rule rankedAs(Severity other) {
        return new Rule(id, other, title, controls, since, file, line, page);
    }
}
