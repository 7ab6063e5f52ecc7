package dev.trailcheck.engine.outline;

import java.util.List;

/** One result of an accumulate, such as {@code $n : count( $call )}; the key of a groupby has no function. */
public record Calculation(String binding, String function, List<String> arguments) {

    public Calculation {
        arguments = List.copyOf(arguments);
    }
}
