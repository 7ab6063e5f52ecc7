package dev.trailcheck.engine.outline;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question for facts of one type, such as {@code $call : ApiCall( identity.root )}. {@code type} is the type's name
 * where it stands; {@code binding} the name that the rest of the rule calls the fact by, "" for none. An accumulate is a
 * pattern whose type nobody wrote: its {@code type} is the word accumulate, and its constraints are about the results.
 */
public record FactPattern(Excerpt written, String binding, Excerpt type, List<Constraint> constraints, Source source)
        implements Condition {

    public FactPattern {
        constraints = List.copyOf(constraints);
    }

    /** What it asks, names apart. */
    public List<Constraint> tests() {
        return constraints.stream()
                .filter(constraint -> !constraint.onlyBinds())
                .toList();
    }

    /** Whether it looks among all facts for one. */
    public boolean isPlain() {
        return source.kind() == Source.Kind.ALL_FACTS;
    }

    /** Whether the fact, or something of it, goes by a name in the rest of the rule. */
    public boolean binds(String name) {
        return binding.equals(name)
                || constraints.stream()
                        .anyMatch(constraint -> constraint.binding().equals(name));
    }

    @Override
    public Stream<FactPattern> patterns() {
        return Stream.concat(Stream.of(this), source.conditions().stream().flatMap(Condition::patterns));
    }
}
