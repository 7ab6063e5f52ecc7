package dev.trailcheck.spark;

import dev.trailcheck.check.Census;
import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.UnreadFile;
import dev.trailcheck.engine.Claim;
import dev.trailcheck.engine.Verdicts;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.source.CallReader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What goes out from the driver, and what comes back, made into what the check goes on with. Not thread-safe. */
final class SentWork {

    private final Map<String, Rule> rules;
    private final List<UnreadFile> files;
    private final List<String> names;
    private final Census census;
    private final SentEvents known;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Verdicts> failures = new ArrayList<>();

    SentWork(CheckRequest request, List<UnreadFile> files, Census census) {
        this.rules = request.rules().rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        this.files = files;
        this.names = List.copyOf(
                files.stream().map(file -> file.file().name()).collect(Collectors.toCollection(TreeSet::new)));
        this.census = census;
        this.known = new SentEvents(new CallReader(request.accounts(), request.policies()), names);
    }

    List<FileTask> tasks() {
        List<FileTask> tasks = new ArrayList<>(files.size());
        for (UnreadFile unread : files) {
            tasks.add(new FileTask(
                    tasks.size(),
                    Collections.binarySearch(names, unread.file().name()),
                    unread.counts(),
                    unread.hashed(),
                    unread.file().place().orElseThrow()));
        }
        return tasks;
    }

    /** Takes in what a machine has for the driver. */
    void take(byte[] message) {
        Serializable sent = Parcel.unpack(message, Serializable.class);
        if (sent instanceof Gathered gathered) {
            census.add(gathered.counts());
            gathered.hashes().forEach((number, hash) -> files.get(number).hash().accept(hash));
            failures.add(Verdicts.ofSingleCalls(List.of(), gathered.failures()));
        } else if (sent instanceof Sifted sifted) {
            census.judged(sifted.judged(), sifted.late());
            census.duplicates(sifted.duplicates());
            known.add(sifted);
        } else if (sent instanceof Spoken spoken) {
            Map<String, ApiCall> calls = calls(List.of(spoken.call()));
            spoken.claims().forEach(told -> claims.add(claim(told, calls)));
        } else {
            throw new IllegalStateException("Nobody knows what to do with a %s.".formatted(sent.getClass()));
        }
    }

    /** All verdicts: those of single-call rules, which came in before, and these. */
    List<Verdicts> verdicts(Collection<ToldVerdicts> correlated) {
        List<Verdicts> all = new ArrayList<>(failures);
        all.add(Verdicts.ofSingleCalls(claims, Map.of()));
        correlated.stream().map(this::verdicts).forEach(all::add);
        return all;
    }

    SentEvents known() {
        return known;
    }

    private Verdicts verdicts(ToldVerdicts told) {
        Map<String, ApiCall> calls = calls(told.calls());
        return new Verdicts(
                told.claims().stream().map(claim -> claim(claim, calls)).toList(),
                told.pending(),
                told.notes(),
                told.untraceable().stream().map(content -> call(content, calls)).toList(),
                told.failures());
    }

    private Map<String, ApiCall> calls(Collection<SentCall> sent) {
        Map<String, ApiCall> calls = new HashMap<>();
        sent.forEach(call -> calls.put(call.content(), new ApiCall(known.call(call))));
        return calls;
    }

    private Claim claim(ToldClaim told, Map<String, ApiCall> calls) {
        Rule rule = rules.get(told.rule());
        if (rule == null) {
            throw new IllegalStateException("A rule spoke that was not asked: %s.".formatted(told.rule()));
        }
        return new Claim(
                rule,
                call(told.offence(), calls),
                told.context().stream().map(content -> call(content, calls)).toList(),
                told.message(),
                told.facts(),
                told.why());
    }

    private static ApiCall call(String content, Map<String, ApiCall> calls) {
        ApiCall call = calls.get(content);
        if (call == null) {
            throw new IllegalStateException("A call was spoken of that did not come: %s.".formatted(content));
        }
        return call;
    }
}
