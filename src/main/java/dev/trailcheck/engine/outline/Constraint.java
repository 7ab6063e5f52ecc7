package dev.trailcheck.engine.outline;

/**
 * One thing that a pattern asks of its fact, as far as the next comma; what {@code &&} and {@code ||} join is one
 * constraint. {@code expression} is what is asked, without the name it is bound to, and {@code binding} that name, ""
 * for none. Under {@code a.( b, c )} the expression says {@code a.b} where {@code b} is written.
 */
public record Constraint(Excerpt written, String binding, String expression) {

    /** Whether it only gives a name to a value, which never fails. */
    public boolean onlyBinds() {
        return !binding.isEmpty() && expression.matches("!?[\\w$.\\s()\\[\\]]+");
    }
}
