package dev.trailcheck.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place and time that no log speaks of. It may be quiet, or unseen: CloudTrail delivers nothing where nothing happens.
 * {@code region} is "" where all of them are meant; {@code from} (inside) and {@code until} (outside) are null where all
 * of the run is.
 */
public record Hole(
        HoleKind kind,
        String account,
        String region,
        @Nullable Instant from,
        @Nullable Instant until) implements Comparable<Hole> {

    private static final Comparator<Hole> ORDER = Comparator.comparing(Hole::kind)
            .thenComparing(Hole::account)
            .thenComparing(Hole::region)
            .thenComparing(Hole::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    public static Hole ofAccount(String account) {
        return new Hole(HoleKind.SILENT_ACCOUNT, account, "", null, null);
    }

    public static Hole ofRegion(String account, String region) {
        return new Hole(HoleKind.SILENT_REGION, account, region, null, null);
    }

    public static Hole ofHours(String account, String region, Instant from, Instant until) {
        return new Hole(HoleKind.SILENT_HOURS, account, region, from, until);
    }

    /** Zero where all of the run is meant. */
    public Duration length() {
        return from == null || until == null ? Duration.ZERO : Duration.between(from, until);
    }

    public String where() {
        return region.isEmpty() ? account : account + " " + region;
    }

    /** What is missing, as a sentence. */
    public String what() {
        return switch (kind) {
            case SILENT_ACCOUNT -> "No log file of this account was read.";
            case SILENT_REGION -> "The policy allows this region, and no log file of this account in it was read.";
            case SILENT_HOURS -> "No log file from %s to %s.".formatted(from, until);
        };
    }

    @Override
    public int compareTo(Hole other) {
        return ORDER.compare(this, other);
    }
}
