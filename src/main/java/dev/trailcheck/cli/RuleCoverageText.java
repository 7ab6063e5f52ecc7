package dev.trailcheck.cli;

import dev.trailcheck.engine.explain.Tried;
import dev.trailcheck.engine.outline.Excerpt;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.workshop.RuleCoverage;
import java.io.PrintWriter;
import java.util.List;

/** What tests try of rules, for somebody at a terminal: a line for each rule, and beneath it what no case tried. */
final class RuleCoverageText {

    private final PrintWriter out;

    RuleCoverageText(Surroundings surroundings) {
        this.out = surroundings.out();
    }

    void print(List<RuleCoverage> rules) {
        rules.forEach(this::rule);
        long whole = rules.stream().filter(RuleCoverage::isWhole).count();
        out.println("%s: %d tried in all they ask, %d not."
                .formatted(Counted.of(rules.size(), "rule"), whole, rules.size() - whole));
        out.flush();
    }

    private void rule(RuleCoverage coverage) {
        out.println("%s: %d of %s tried both ways%s"
                .formatted(
                        coverage.rule().id(),
                        coverage.triedBothWays(),
                        Counted.of(coverage.constraints().size(), "constraint"),
                        coverage.fired() ? "" : "; it never fired"));
        coverage.constraints().stream().filter(tried -> !tried.bothWays()).forEach(tried -> untried(coverage, tried));
    }

    private void untried(RuleCoverage coverage, Tried tried) {
        Excerpt written = tried.constraint().written();
        out.println("  %s:%d:%d: %s: %s"
                .formatted(
                        Plain.text(coverage.rule().file()),
                        written.line(),
                        written.column(),
                        never(tried),
                        Plain.text(written.words())));
    }

    private static String never(Tried tried) {
        if (tried.held()) {
            return "never false";
        }
        return tried.failed() ? "never true" : "never asked";
    }
}
