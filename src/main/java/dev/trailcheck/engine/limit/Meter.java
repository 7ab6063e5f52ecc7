package dev.trailcheck.engine.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what rules do in one piece of work on one thread, and stops the one that goes too far by throwing out of it.
 * The classes of rules call in here at the start of each condition and consequence, see {@link MeteredClass}; joins do
 * for each pair of facts, see {@link MeteredJoins}.
 */
public final class Meter {

    /** How many steps go by between two looks at the clock; a power of two. */
    private static final int LOOK_EVERY = 256;

    /** How many looks at the clock go by between two at the heap, which cost more. */
    private static final int HEAP_EVERY = 64;

    private static final String TOO_MUCH = "it compares every fact with every other; join them by a constraint of its "
            + "own, such as channel == $created.channel";

    private static final ThreadLocal<@Nullable Meter> RUNNING = new ThreadLocal<>();

    private final Budget budget;
    private final Limits limits;
    private final long begin;
    private final long nanosLeft;
    private final Map<String, Long> fired = new HashMap<>();
    private final Map<String, Long> nanos = new HashMap<>();
    private long lastLook;
    private String rule = "";
    private int steps;
    private int looks;

    Meter(Budget budget, Limits limits, long nanosLeft) {
        this.budget = budget;
        this.limits = limits;
        this.begin = limits.ticker().getAsLong();
        this.lastLook = begin;
        this.nanosLeft = nanosLeft;
    }

    /** Does the work under this meter. */
    public <T> T during(Supplier<T> work) {
        RUNNING.set(this);
        try {
            T result = work.get();
            budget.spend(limits.ticker().getAsLong() - begin, fired, nanos);
            return result;
        } finally {
            RUNNING.remove();
        }
    }

    /** The rule that was last seen at work; "" where none was. */
    public String rule() {
        return rule;
    }

    /** A condition of a rule begins. */
    public static void tick(String rule) {
        Meter meter = RUNNING.get();
        if (meter != null) {
            meter.rule = rule;
            meter.step();
        }
    }

    /** The consequence of a rule begins. */
    public static void fire(String rule) {
        Meter meter = RUNNING.get();
        if (meter != null) {
            meter.rule = rule;
            meter.count();
            meter.step();
        }
    }

    /** Some step of whichever rule is at work. */
    static void tick() {
        Meter meter = RUNNING.get();
        if (meter != null) {
            meter.step();
        }
    }

    /** A text that a regular expression is about to read, and may read for ever. */
    public static CharSequence watched(CharSequence text) {
        return new WatchedText(text);
    }

    private void step() {
        if ((++steps & (LOOK_EVERY - 1)) == 0) {
            look();
        }
    }

    /** What went by since the last look is the share of the rule that is at work now: in the long run that is just. */
    private void look() {
        long now = limits.ticker().getAsLong();
        long share = nanos.merge(rule, now - lastLook, Long::sum);
        lastLook = now;
        if (now - begin > nanosLeft
                || budget.nanosBefore(rule) + share > limits.time().toNanos()) {
            throw new LimitException(
                    rule,
                    "it took longer than " + said(limits.time()),
                    TOO_MUCH + ", or allow more with --rule-time-limit.");
        }
        if (++looks % HEAP_EVERY == 0 && limits.memoryIsShort().getAsBoolean()) {
            throw shortOfMemory(rule);
        }
    }

    private void count() {
        if (budget.firedBefore(rule) + fired.merge(rule, 1L, Long::sum) > limits.firings()) {
            throw new LimitException(
                    rule,
                    "it fired more than %,d times".formatted(limits.firings()),
                    "its constraints hold of almost everything; add one, or allow more with --rule-firing-limit.");
        }
    }

    /** Also for those who meet the end of the heap before the meter does. */
    public static LimitException shortOfMemory(String rule) {
        return new LimitException(
                rule,
                "it needs more memory than there is",
                TOO_MUCH + ", or give Java more with JAVA_TOOL_OPTIONS=-Xmx8g.");
    }

    private static String said(Duration time) {
        return time.toMillis() % 1000 == 0
                ? time.toSeconds() + (time.toSeconds() == 1 ? " second" : " seconds")
                : time.toMillis() + " milliseconds";
    }
}
