package dev.trailcheck.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Hours of the week in which changes are expected; {@code from} and {@code until} are both inside. A window whose end
 * lies before its start runs past midnight and belongs to the day on which it starts.
 */
public record ChangeWindow(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {

    public ChangeWindow {
        days = Set.copyOf(days);
    }

    public boolean contains(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        LocalTime clock = local.toLocalTime();
        if (!until.isBefore(from)) {
            return days.contains(local.getDayOfWeek()) && !clock.isBefore(from) && !clock.isAfter(until);
        }
        return (days.contains(local.getDayOfWeek()) && !clock.isBefore(from))
                || (days.contains(local.minusDays(1).getDayOfWeek()) && !clock.isAfter(until));
    }
}
