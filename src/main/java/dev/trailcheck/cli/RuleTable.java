package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.workshop.TestedRule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rules in columns, for somebody at a terminal; the titles, which are of any length, come last. */
final class RuleTable {

    private static final List<String> HEAD = List.of("RULE", "SEVERITY", "TESTS", "PAGE", "CONTROLS", "TITLE");

    private final PrintWriter out;
    private final Ink ink;

    RuleTable(Surroundings surroundings) {
        this.out = surroundings.out();
        this.ink = new Ink(surroundings.coloured());
    }

    void print(List<TestedRule> tested) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        tested.forEach(rule -> rows.add(row(rule)));
        List<String> lines = rows.stream().map(row -> line(row, rows)).toList();
        out.println(ink.strong(lines.get(0)));
        lines.stream().skip(1).forEach(out::println);
        out.println(Counted.of(tested.size(), "rule") + ".");
    }

    private static List<String> row(TestedRule tested) {
        Rule rule = tested.rule();
        return List.of(
                rule.id(),
                rule.severity().word(),
                tests(tested),
                rule.page().markdown().isBlank() ? "no page" : "yes",
                String.valueOf(rule.controls().size()),
                Plain.text(rule.title()));
    }

    static String tests(TestedRule tested) {
        return switch (tested.state()) {
            case HELD -> tested.held() + " held";
            case FAILED -> tested.failed() + " of " + tested.cases().size() + " failed";
            case BROKEN -> "broken";
            case UNTESTED -> "no test";
        };
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size() - 1; i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(other -> width(other.get(column)))
                    .max()
                    .orElse(0);
            line.append(row.get(i)).append(" ".repeat(width - width(row.get(i)) + 2));
        }
        return line.append(row.get(row.size() - 1)).toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
