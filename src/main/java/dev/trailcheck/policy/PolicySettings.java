package dev.trailcheck.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Reads the settings that the general part of a policy file and its overrides share. */
final class PolicySettings {

    private static final Shape<List<String>> REGIONS =
            Shape.someOf(Words.REGION, "the section can go, as without it every region is allowed");

    private static final Shape<List<Glob>> APPROVERS =
            Shape.someOf(Words.GLOB, "the section can go, as without it anyone but the actor may approve");

    private static final Shape<List<Network>> NETWORKS =
            Shape.someOf(Words.NETWORK, "the section can go, as without it every address is trusted");

    private static final Shape<List<ChangeWindow>> CHANGE_WINDOWS = Shape.someOf(
            Shape.fields(PolicySettings::changeWindow),
            "the section can go, as without it any time is a time for changes");

    private static final Shape<List<Glob>> MASTERS =
            Shape.someOf(Words.GLOB, "the section can go, as without it anyone may ask for a MASTER endpoint");

    /** Not the equal offset, so that leaving the zone out is the same as writing UTC. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final Shape<Long> SECONDS = Words.wholeNumber(0, 999_999_999);

    private static final Shape<Long> COUNT = Words.wholeNumber(1, 999_999_999);

    private PolicySettings() {}

    /** {@code below} is the policy that the settings are laid over, as far as the file itself knows. */
    static PolicyChange read(Section part, Policy below) {
        Section tags = part.inner("tags");
        return new PolicyChange(
                replacing(part.inner("regions").setting("allowed", REGIONS).map(Set::copyOf)),
                replacing(tags.setting("required", RequiredTags.SHAPE)),
                replacing(tags.setting("grace", Times.DURATION)),
                replacing(part.inner("approvals").setting("approvers", APPROVERS)),
                replacing(part.inner("networks").setting("trusted", NETWORKS)),
                replacing(part.setting("change-windows", CHANGE_WINDOWS)),
                replacing(part.setting("masters", MASTERS)),
                messageTtl(part.inner("message-ttl"), below.messageTtl()),
                thresholds(part.inner("thresholds")));
    }

    private static <T> UnaryOperator<T> replacing(Optional<T> named) {
        return below -> named.orElse(below);
    }

    private static ChangeWindow changeWindow(Section window) {
        return new ChangeWindow(
                Set.copyOf(window.required("days", Shape.someOf(Times.DAY, "every day was meant"))
                        .orElse(List.of())),
                window.required("from", Times.CLOCK).orElse(LocalTime.MIN),
                window.required("until", Times.CLOCK).orElse(LocalTime.MAX),
                window.optional("zone", Times.ZONE).orElse(UTC));
    }

    private static UnaryOperator<Bounds> messageTtl(Section ttl, Bounds known) {
        Optional<Long> min = ttl.setting("min", SECONDS);
        Optional<Long> max = ttl.setting("max", SECONDS);
        UnaryOperator<Bounds> change = below -> new Bounds(min.orElse(below.min()), max.orElse(below.max()));
        Bounds bounds = change.apply(known);
        if ((min.isPresent() || max.isPresent()) && bounds.min() > bounds.max()) {
            ttl.mistake("min %d is above max %d".formatted(bounds.min(), bounds.max()), "the two are swapped");
        }
        return change;
    }

    private static UnaryOperator<Map<String, Threshold>> thresholds(Section section) {
        Map<String, UnaryOperator<Threshold>> changes = new TreeMap<>();
        for (String name : new TreeSet<>(Policy.UNWRITTEN.thresholds().keySet())) {
            Section threshold = section.inner(name);
            Optional<Integer> count = threshold.setting("count", COUNT).map(Long::intValue);
            Optional<Duration> within = threshold.setting("within", Times.POSITIVE_DURATION);
            changes.put(name, below -> new Threshold(count.orElse(below.count()), within.orElse(below.within())));
        }
        return below -> {
            Map<String, Threshold> thresholds = new TreeMap<>(below);
            changes.forEach((name, change) -> thresholds.computeIfPresent(name, (same, old) -> change.apply(old)));
            return thresholds;
        };
    }
}
