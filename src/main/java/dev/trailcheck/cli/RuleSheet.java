package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.workshop.TestedRule;
import java.io.PrintWriter;
import java.util.Iterator;

/** One rule for somebody at a terminal: what it says of itself, its page, its text. */
final class RuleSheet {

    private final PrintWriter out;
    private final Ink ink;

    RuleSheet(Surroundings surroundings) {
        this.out = surroundings.out();
        this.ink = new Ink(surroundings.coloured());
    }

    void print(TestedRule tested, String text) {
        Rule rule = tested.rule();
        out.println("%s  %s".formatted(ink.strong(rule.id()), ink.severity(rule.severity())));
        out.println(Plain.text(rule.title()));
        out.println();
        field("file", rule.file() + ":" + rule.line());
        field("tests", RuleTable.tests(tested));
        if (!rule.since().isEmpty()) {
            field("since", rule.since());
        }
        controls(rule.controls().iterator());
        if (rule.page().markdown().isBlank()) {
            field("page", "none");
        }
        rule.page().sections().forEach(this::section);
        out.println();
        out.println(ink.strong("The rule"));
        text.lines().forEach(this::indented);
        out.flush();
    }

    private void field(String name, String value) {
        out.println("  %-8s  %s".formatted(name, Plain.text(value)));
    }

    private void controls(Iterator<Control> controls) {
        for (String name = "controls"; controls.hasNext(); name = "") {
            field(name, controls.next().toString());
        }
    }

    private void section(String heading, String markdown) {
        out.println();
        out.println(ink.strong(Plain.text(heading.isEmpty() ? "Page" : heading)));
        PlainPage.lines(markdown).forEach(this::indented);
    }

    private void indented(String line) {
        out.println(line.isEmpty() ? "" : "  " + Plain.text(line.replace("\t", "    ")));
    }
}
