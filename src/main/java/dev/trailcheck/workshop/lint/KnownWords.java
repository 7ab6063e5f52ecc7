package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.outline.Excerpt;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.rule.Nearest;
import java.util.NavigableSet;
import java.util.Set;

/** Compares with a word that AWS does not use are never true, or always: event names, regions, kinds of identity. */
final class KnownWords implements Check {

    /** Calls of other services have names of their own. */
    private static final String OTHER_SERVICES = "ContextCall";

    private static final Set<String> IDENTITY_TYPES = Set.of("type", "issuerType");

    @Override
    public void look(Desk desk) {
        desk.rule()
                .patterns()
                .forEach(pattern -> pattern.constraints().stream()
                        .flatMap(Comparison::in)
                        .forEach(comparison -> look(pattern, comparison, desk)));
    }

    private static void look(FactPattern pattern, Comparison comparison, Desk desk) {
        String property = comparison.property();
        if (property.equals("name") && !pattern.type().text().equals(OTHER_SERVICES)) {
            unknown("unknown-event-name", "event", Vocabulary.OPERATIONS, comparison, desk);
        } else if (property.equals("region")) {
            unknown("unknown-region", "region", Vocabulary.REGIONS, comparison, desk);
        } else if (comparison.field().text().contains("identity.") && IDENTITY_TYPES.contains(property)) {
            unknown("unknown-identity-type", "type of identity", Vocabulary.IDENTITY_TYPES, comparison, desk);
        }
    }

    private static void unknown(
            String check, String noun, NavigableSet<String> known, Comparison comparison, Desk desk) {
        for (Excerpt value : comparison.values()) {
            String word = Comparison.text(value);
            if (!word.isEmpty() && !word.contains("*") && !known.contains(word)) {
                desk.warn(
                        check,
                        value,
                        "The %s '%s' is not known.".formatted(noun, word),
                        Nearest.to(word, known)
                                .map("you meant '%s'?"::formatted)
                                .orElse("it is newer than this version of trailcheck, or of another service."));
            }
        }
    }
}
