package dev.trailcheck.engine.outline;

import java.util.List;

/** What a rule does when it fires: the text after {@code then}, and the reports in it. */
public record Consequence(Excerpt written, List<Report> reports) {

    /**
     * One call of {@code findings.report}: the name of the call it reports, the message between its quotes, and each
     * {placeholder} in it, without braces.
     */
    public record Report(Excerpt variable, Excerpt message, List<Excerpt> placeholders) {

        public Report {
            placeholders = List.copyOf(placeholders);
        }
    }

    public Consequence {
        reports = List.copyOf(reports);
    }
}
