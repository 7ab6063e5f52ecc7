package dev.trailcheck.evidence;

import dev.trailcheck.finding.FileState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each area the hours that digests in their place cover, and those whose digests are missing or invalid. */
final class CoveredHours {

    private static final Spans NEVER = new Spans();

    private final Map<String, Spans> covered = new HashMap<>();
    private final Map<String, Spans> missing = new HashMap<>();

    CoveredHours(List<Digest> digests, Map<String, Ruling> rulings, List<MissingDigest> absent) {
        for (Digest digest : digests) {
            if (digest.isInPlace()) {
                Ruling ruling = rulings.getOrDefault(digest.file().name(), Ruling.VALID);
                add(
                        ruling.is(FileState.INVALID) ? missing : covered,
                        digest.root() + digest.name().folder(),
                        digest.start(),
                        digest.end());
            }
        }
        for (MissingDigest digest : absent) {
            DigestName.of(digest.key())
                    .ifPresent(name -> add(missing, digest.root() + name.folder(), digest.start(), digest.end()));
        }
    }

    boolean lack(LogPlace log) {
        return missing.getOrDefault(log.area(), NEVER).meets(log.from(), log.until());
    }

    boolean cover(LogPlace log) {
        Spans spans = covered.getOrDefault(log.area(), NEVER);
        return log.isOfAWholeDay() ? spans.meets(log.from(), log.until()) : spans.containsAll(log.from(), log.until());
    }

    private static void add(Map<String, Spans> hours, String folder, Instant start, Instant end) {
        hours.computeIfAbsent(LogPlace.areaOfDigests(folder), area -> new Spans())
                .add(start, end);
    }
}
