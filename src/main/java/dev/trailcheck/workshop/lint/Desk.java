package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.outline.Excerpt;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.rule.Mistake;
import java.util.Collection;

/** One rule, laid out for a check to read, and the pile on which the check puts what it objects to. */
record Desk(RuleOutline rule, Collection<Objection> objections) {

    void warn(String check, Excerpt place, String what, String maybe) {
        objections.add(new Objection(
                check,
                Level.WARNING,
                new Mistake(rule.file(), place.line(), place.column(), what, maybe),
                rule.lineOf(place),
                Math.min(place.text().length(), rule.lineOf(place).length() - place.column() + 1)));
    }
}
