package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Burst;
import dev.trailcheck.policy.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the bursts among calls of one kind: for each caller, stretches in which as many as the policy's threshold came
 * within its time. Stretches that lie no further apart than that time are one burst, so that it has one first call,
 * whatever comes later.
 */
final class Bursts {

    /** What a report shows of a burst; the rest is in its count. */
    private static final int SHOWN = 20;

    /** Of several bodies under one id the same one always stands for the event. */
    private static final Comparator<ApiCall> BY_TIME = Comparator.comparing(ApiCall::time)
            .thenComparing(ApiCall::id)
            .thenComparing(call -> call.details().content());

    private final String threshold;
    private final boolean oncePerChannel;

    private Bursts(String threshold, boolean oncePerChannel) {
        this.threshold = threshold;
        this.oncePerChannel = oncePerChannel;
    }

    /** Counts every call. */
    static List<Burst> ofCalls(String threshold, Collection<ApiCall> calls) {
        return new Bursts(threshold, false).in(calls);
    }

    /** Counts channels: one that is met again within the time does not count again. */
    static List<Burst> ofChannels(String threshold, Collection<ApiCall> calls) {
        return new Bursts(threshold, true).in(calls);
    }

    private List<Burst> in(Collection<ApiCall> calls) {
        Map<String, List<ApiCall>> byCaller = calls.stream()
                .collect(Collectors.groupingBy(call -> call.identity().caller(), TreeMap::new, Collectors.toList()));
        List<Burst> bursts = new ArrayList<>();
        byCaller.forEach((caller, theirs) -> bursts.addAll(of(caller, theirs)));
        return bursts;
    }

    private List<Burst> of(String caller, List<ApiCall> calls) {
        Threshold limit = calls.get(0).policy().threshold(threshold);
        if (calls.size() < limit.count()) {
            return List.of();
        }
        List<ApiCall> ordered = counted(calls, limit.within());
        List<Burst> bursts = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i + limit.count() <= ordered.size(); i++) {
            int end = i + limit.count() - 1;
            if (!areWithin(limit.within(), ordered.get(i), ordered.get(end))) {
                continue;
            }
            if (first >= 0 && !areWithin(limit.within(), ordered.get(last), ordered.get(i))) {
                bursts.add(burst(caller, ordered.subList(first, last + 1)));
                first = -1;
            }
            first = first < 0 ? i : first;
            last = end;
        }
        if (first >= 0) {
            bursts.add(burst(caller, ordered.subList(first, last + 1)));
        }
        return bursts;
    }

    private List<ApiCall> counted(List<ApiCall> calls, Duration within) {
        List<ApiCall> counted = new ArrayList<>();
        Map<String, ApiCall> latest = new HashMap<>();
        for (ApiCall call : calls.stream().sorted(BY_TIME).toList()) {
            String key = oncePerChannel ? call.region() + "/" + call.channelName() : call.id();
            ApiCall before = latest.get(key);
            if (before == null || (oncePerChannel && !areWithin(within, before, call))) {
                latest.put(key, call);
                counted.add(call);
            }
        }
        return counted;
    }

    private Burst burst(String caller, List<ApiCall> calls) {
        return new Burst(
                threshold,
                caller,
                calls.subList(0, Math.min(SHOWN, calls.size())),
                calls.size(),
                calls.get(calls.size() - 1).time(),
                calls.stream()
                        .map(ApiCall::channelName)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean areWithin(Duration time, ApiCall earlier, ApiCall later) {
        return Duration.between(earlier.time(), later.time()).compareTo(time) <= 0;
    }
}
