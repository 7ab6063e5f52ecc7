package dev.trailcheck.policy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeWindowTest {

    private static final ChangeWindow MONDAYS =
            new ChangeWindow(Set.of(MONDAY), LocalTime.of(8, 0), LocalTime.of(17, 0), ZoneOffset.UTC);

    private static final ChangeWindow FRIDAY_NIGHTS =
            new ChangeWindow(Set.of(FRIDAY), LocalTime.of(22, 0), LocalTime.of(2, 0), ZoneOffset.UTC);

    private static final ChangeWindow MONDAYS_IN_BERLIN =
            new ChangeWindow(Set.of(MONDAY), LocalTime.of(8, 0), LocalTime.of(17, 0), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-05T08:00:00Z", "2026-10-05T12:30:00Z", "2026-10-05T17:00:00Z"})
    void both_ends_are_inside(String time) {
        assertThat(MONDAYS.contains(Instant.parse(time))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-05T07:59:59Z", "2026-10-05T17:00:01Z", "2026-10-06T12:00:00Z"})
    void other_hours_and_days_are_outside(String time) {
        assertThat(MONDAYS.contains(Instant.parse(time))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-02T22:00:00Z", "2026-10-02T23:59:59Z", "2026-10-03T01:59:59Z"})
    void a_night_belongs_to_the_day_on_which_it_begins(String time) {
        assertThat(FRIDAY_NIGHTS.contains(Instant.parse(time))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-02T01:00:00Z", "2026-10-02T21:59:59Z", "2026-10-03T22:30:00Z"})
    void the_night_before_and_the_night_after_are_outside(String time) {
        assertThat(FRIDAY_NIGHTS.contains(Instant.parse(time))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-05T06:00:00Z", "2026-12-07T07:00:00Z"})
    void the_zone_decides_in_summer_and_in_winter(String time) {
        assertThat(MONDAYS_IN_BERLIN.contains(Instant.parse(time))).isTrue();
        assertThat(MONDAYS_IN_BERLIN.contains(Instant.parse(time).minusSeconds(1)))
                .isFalse();
    }
}
