package dev.trailcheck.engine.wall;

import java.util.List;
import java.util.Optional;

/** An expression of a constraint, read into the forms that a rule may hold; {@code at} is its offset in the file. */
sealed interface Term {

    int at();

    /** A quoted text. */
    record Text(int at, String value) implements Term {}

    /** A number, {@code true}, {@code false} or {@code null}. */
    record Literal(int at, Class<?> type) implements Term {}

    /** The fact that the pattern looks at. */
    record This(int at) implements Term {}

    /** A field of that fact, a bound name, or a type. */
    record Name(int at, String name) implements Term {}

    /** A field of something. */
    record Member(int at, Term of, String name) implements Term {}

    /** A method of something, or of the fact that the pattern looks at. */
    record Call(int at, Optional<Term> of, String name, List<Term> arguments) implements Term {}

    record Not(int at, Term inner) implements Term {}

    /** Several conditions joined by {@code &&} or {@code ||}. */
    record Junction(int at, List<Term> terms) implements Term {}

    record Sum(int at, List<Term> terms) implements Term {}

    /** {@code left operator right}; only {@code in} has several on its right. */
    record Comparison(int at, Term left, String operator, int operatorAt, List<Term> right) implements Term {}
}
