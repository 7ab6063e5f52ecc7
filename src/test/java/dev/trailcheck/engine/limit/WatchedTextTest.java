package dev.trailcheck.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the lint of regular expressions let through would still be stopped by the meter that reads with it. */
class WatchedTextTest {

    private static final Pattern RUNAWAY = Pattern.compile("(.*a){12}x");

    @Test
    void a_regular_expression_that_backtracks_for_ever_is_stopped() {
        AtomicLong ticks = new AtomicLong();
        Limits limits = new Limits(Duration.ofNanos(1000), 1, ticks::incrementAndGet, () -> false);

        assertThatThrownBy(() -> metered(limits, "a".repeat(60))).isInstanceOf(LimitException.class);
    }

    @Test
    void one_that_ends_in_time_is_not() {
        Limits limits = new Limits(Duration.ofMinutes(5), 1, () -> 0, () -> false);

        assertThat(metered(limits, "a".repeat(12) + "x")).isTrue();
    }

    private static boolean metered(Limits limits, String text) {
        Meter meter = Budget.ofRule(limits).meter();
        return meter.during(() -> RUNAWAY.matcher(Meter.watched(text)).matches());
    }
}
