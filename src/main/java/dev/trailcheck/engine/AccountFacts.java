package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.Call;
import dev.trailcheck.event.ChannelDeleted;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.event.ContextCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What correlating rules may see of one account: the steps of its channels, and calls where some rule mentions them.
 * Filled from many threads, read once all records are in.
 */
final class AccountFacts {

    private final List<ChannelLife> steps = new ArrayList<>();
    private final List<ApiCall> calls = new ArrayList<>();
    private final List<ContextCall> context = new ArrayList<>();
    private final List<ApiCall> untraceable = new ArrayList<>();
    private final Watched watched = new Watched();

    synchronized void add(ChannelLife step) {
        steps.add(step);
    }

    synchronized void add(ApiCall call) {
        calls.add(call);
    }

    /** Notes a call that may be one of too many. */
    synchronized void watch(ApiCall call) {
        watched.add(call);
    }

    synchronized void addUntraceable(ApiCall call) {
        untraceable.add(call);
    }

    synchronized void add(ContextCall call) {
        context.add(call);
    }

    /** Takes back what turned out to be no longer true. */
    synchronized void withdraw(Predicate<ApiCall> superseded) {
        steps.removeIf(step -> superseded.test(step.call()));
        calls.removeIf(superseded);
        untraceable.removeIf(superseded);
        watched.withdraw(superseded);
    }

    /** The steps in some channel's life that do not say in which one's. */
    synchronized List<ApiCall> untraceable() {
        return List.copyOf(untraceable);
    }

    /** The ids of the deletes that are known. */
    synchronized Stream<String> deletes() {
        return steps.stream().filter(ChannelDeleted.class::isInstance).map(ChannelLife::id).toList().stream();
    }

    /** The calls that later ones may have to be joined with; of other services only what changed something. */
    synchronized Stream<Call> memory(Instant since, Instant asOf, Predicate<String> channels) {
        List<Call> remembered = new ArrayList<>();
        steps.stream()
                .filter(step -> !step.time().isBefore(since) || channels.test(step.channel()))
                .forEach(step -> remembered.add(step.call()));
        context.stream()
                .filter(call -> !call.readOnly() && !call.time().isBefore(since))
                .forEach(remembered::add);
        remembered.addAll(watched.memory(since, asOf));
        return remembered.stream();
    }

    synchronized Collection<ChannelHistory> histories() {
        TreeMap<String, List<ChannelLife>> byChannel = new TreeMap<>();
        steps.forEach(step -> byChannel
                .computeIfAbsent(step.channel(), arn -> new ArrayList<>())
                .add(step));
        return byChannel.entrySet().stream()
                .map(entry -> new ChannelHistory(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Everything as facts; each once, since the engine would take two equal ones for two. */
    synchronized Set<Object> all(AuditWindow window) {
        Set<Object> facts = new HashSet<>(steps);
        facts.add(window);
        steps.forEach(step -> facts.add(step.call().details().owner()));
        facts.addAll(calls);
        facts.addAll(context);
        facts.addAll(watched.bursts(steps));
        for (ChannelHistory history : histories()) {
            facts.addAll(history.requiredTags());
            facts.addAll(history.tagsHeld());
        }
        return facts;
    }
}
