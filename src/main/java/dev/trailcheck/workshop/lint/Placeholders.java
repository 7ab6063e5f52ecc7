package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.MessageWords;
import dev.trailcheck.engine.outline.Excerpt;
import dev.trailcheck.rule.Nearest;

/** A placeholder that nothing fills stays in the message as it is written. */
final class Placeholders implements Check {

    @Override
    public void look(Desk desk) {
        desk.rule()
                .consequence()
                .reports()
                .forEach(report -> report.placeholders().stream()
                        .filter(placeholder -> !MessageWords.KNOWN.contains(placeholder.text()))
                        .forEach(placeholder -> unknown(placeholder, desk)));
    }

    private static void unknown(Excerpt placeholder, Desk desk) {
        desk.warn(
                "unknown-placeholder",
                placeholder,
                "Nothing fills the placeholder {%s}.".formatted(placeholder.text()),
                Nearest.to(placeholder.text(), MessageWords.KNOWN)
                        .map("you meant {%s}?"::formatted)
                        .orElse("one of %s was meant.".formatted(String.join(", ", MessageWords.KNOWN))));
    }
}
