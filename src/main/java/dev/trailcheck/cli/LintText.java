package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.workshop.lint.Level;
import dev.trailcheck.workshop.lint.Objection;
import java.io.PrintWriter;
import java.util.List;

/** What lint objects to, for somebody at a terminal: the place, the line with what is meant marked in it, the remedy. */
final class LintText {

    private final PrintWriter out;
    private final Ink ink;

    LintText(Surroundings surroundings) {
        this.out = surroundings.out();
        this.ink = new Ink(surroundings.coloured());
    }

    void print(List<Objection> objections) {
        objections.forEach(this::print);
        long errors = objections.stream()
                .filter(objection -> objection.level() == Level.ERROR)
                .count();
        out.println(
                objections.isEmpty()
                        ? "Nothing to object to."
                        : "%s, %s."
                                .formatted(
                                        Counted.of(errors, "error"),
                                        Counted.of(objections.size() - errors, "warning")));
    }

    private void print(Objection objection) {
        Mistake mistake = objection.mistake();
        out.println("%s: %s: %s [%s]"
                .formatted(
                        Plain.text(mistake.place()),
                        ink.level(objection.level()),
                        Plain.text(mistake.what()),
                        objection.check()));
        if (!objection.line().isEmpty()) {
            source(objection);
        }
        if (!mistake.maybe().isEmpty()) {
            out.println("  Maybe " + Plain.text(mistake.maybe()));
        }
        out.println();
    }

    /** A tab stays a tab above the mark too, so that the mark stands under what it means on any terminal. */
    private void source(Objection objection) {
        String number = Integer.toString(objection.mistake().line());
        String margin = " ".repeat(number.length() + 3) + "| ";
        String line = objection.line().stripTrailing();
        out.println("  %s | %s".formatted(number, shown(line)));
        int column = objection.mistake().column();
        if (column > 0 && column <= line.length() && objection.width() > 0) {
            String before = line.substring(0, column - 1).replaceAll("[^\\t]", " ");
            int width = Math.max(1, Math.min(objection.width(), line.length() - column + 1));
            out.println(margin + before + ink.strong("^".repeat(width)));
        }
    }

    private static String shown(String line) {
        return line.lines()
                .findFirst()
                .orElse("")
                .codePoints()
                .collect(
                        StringBuilder::new,
                        (text, point) -> text.append(point == '\t' ? "\t" : Plain.text(Character.toString(point))),
                        StringBuilder::append)
                .toString();
    }
}
