package dev.trailcheck.policy;

import java.util.Map;
import java.util.Optional;

/** Reads which tags a channel must have: {@code {owner: any, env: [prod, dev]}}. */
final class RequiredTags {

    static final Shape<Map<String, RequiredValues>> SHAPE = RequiredTags::read;

    private static final String ANY = "any";

    private RequiredTags() {}

    private static Optional<Map<String, RequiredValues>> read(Node node, FileMistakes mistakes) {
        if (node instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
            mistakes.at(
                    node.place(),
                    "no required tag is named",
                    "the key can go, as without it a channel needs one tag of any key");
            return Optional.empty();
        }
        return Shape.mapOf(RequiredTags::values).read(node, mistakes);
    }

    private static Optional<RequiredValues> values(Node node, FileMistakes mistakes) {
        if (node instanceof Node.Scalar word) {
            if (word.text().equals(ANY)) {
                return Optional.of(RequiredValues.ANY);
            }
            mistakes.at(
                    node.place(),
                    word.kind() + " is neither 'any' nor a list of values",
                    "it needs square brackets around it");
            return Optional.empty();
        }
        return Shape.someOf(Words.TEXT, "you meant 'any', which allows every value that is not empty")
                .read(node, mistakes)
                .map(RequiredValues::new);
    }
}
