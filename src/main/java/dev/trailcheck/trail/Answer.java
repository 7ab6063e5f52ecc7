package dev.trailcheck.trail;

import dev.trailcheck.event.Gap;
import java.util.function.Function;

/** What AWS answered to one question, or why it did not. */
public sealed interface Answer<T> {

    /** The answer. */
    record Given<T>(T value) implements Answer<T> {}

    /** Denied, or unanswered; what was asked for is not known. */
    record Withheld<T>(Gap gap) implements Answer<T> {}

    /** What follows from it, either way. */
    default <R> R fold(Function<T, R> given, Function<Gap, R> withheld) {
        return this instanceof Given<T> answer
                ? given.apply(answer.value())
                : withheld.apply(((Withheld<T>) this).gap());
    }
}
