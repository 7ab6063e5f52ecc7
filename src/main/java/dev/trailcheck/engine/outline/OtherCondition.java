package dev.trailcheck.engine.outline;

import java.util.stream.Stream;

/** A condition that asks for no fact, such as {@code eval( ... )}. */
public record OtherCondition(Excerpt written) implements Condition {

    @Override
    public Stream<FactPattern> patterns() {
        return Stream.empty();
    }
}
