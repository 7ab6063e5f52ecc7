package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.Excerpt;
import dev.trailcheck.engine.outline.FactPattern;
import java.util.regex.Pattern;

/** A name is given to be used; one that is not was most likely meant for a constraint that is missing. */
final class UnusedNames implements Check {

    @Override
    public void look(Desk desk) {
        desk.rule().patterns().forEach(pattern -> look(pattern, desk));
    }

    private static void look(FactPattern pattern, Desk desk) {
        unused(pattern.binding(), pattern.written(), desk);
        for (Constraint constraint : pattern.constraints()) {
            unused(constraint.binding(), constraint.written(), desk);
        }
    }

    private static void unused(String name, Excerpt within, Desk desk) {
        if (name.isEmpty() || uses(name, desk.rule().text()) != 1) {
            return;
        }
        int from = within.text().indexOf(name);
        if (from >= 0) {
            desk.warn(
                    "unused-name",
                    within.part(from, from + name.length()),
                    "The name %s is given and never used.".formatted(name),
                    "a constraint that should use it is missing, or the name can go.");
        }
    }

    private static long uses(String name, String text) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(text)
                .results()
                .count();
    }
}
