package dev.trailcheck.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For each account and region the time that valid digests cover: CloudTrail signs one for every hour, also for those in
 * which it delivered nothing, so an hour in here that has no log file was quiet. Not thread-safe.
 */
public final class ProvenHours {

    private static final Pattern FOLDER =
            Pattern.compile("(?:.*/)?AWSLogs/(?:o-[a-z0-9]+/)?(?<account>\\d{12})/CloudTrail-Digest/(?<region>[^/]+)");
    private static final Spans NEVER = new Spans();

    private final Map<String, Map<String, Spans>> places = new TreeMap<>();

    void add(Digest digest) {
        Matcher folder = FOLDER.matcher(digest.name().folder());
        if (folder.matches()) {
            add(folder.group("account"), folder.group("region"), digest.start(), digest.end());
        }
    }

    public void addAll(ProvenHours others) {
        others.places.forEach((account, regions) ->
                regions.forEach((region, spans) -> spans.forEach((from, until) -> add(account, region, from, until))));
    }

    boolean speakOf(String account) {
        return places.containsKey(account);
    }

    SortedSet<String> regions(String account) {
        return new TreeSet<>(places.getOrDefault(account, Map.of()).keySet());
    }

    Spans of(String account, String region) {
        return places.getOrDefault(account, Map.of()).getOrDefault(region, NEVER);
    }

    private void add(String account, String region, Instant from, Instant until) {
        places.computeIfAbsent(account, none -> new TreeMap<>())
                .computeIfAbsent(region, none -> new Spans())
                .add(from, until);
    }
}
