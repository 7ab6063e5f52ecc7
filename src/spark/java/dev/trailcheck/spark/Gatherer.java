package dev.trailcheck.spark;

import dev.trailcheck.check.Receiver;
import dev.trailcheck.engine.Claim;
import dev.trailcheck.engine.Keeping;
import dev.trailcheck.engine.Looks;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.engine.RuleFailure;
import dev.trailcheck.engine.SingleCalls;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Origin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the calls of one share of files, has single-call rules judge them, and makes of each a {@link Copy} for whoever
 * gathers what came under its id. Belongs to one thread.
 */
final class Gatherer implements Receiver {

    private static final int BATCH = 1000;

    /** A share of many accounts could hold any number of them. */
    private static final int MOST_LOOKS = 20_000;

    private record Waiting(ApiCall call, boolean late) {}

    private final SingleCalls singleCalls;
    private final Keeping keeping;
    private final Map<String, Integer> ranks;
    private final boolean remembered;
    private final BiConsumer<byte[], byte[]> copies;
    private final List<Waiting> waiting = new ArrayList<>(BATCH);
    private Looks looks = new Looks();

    /** {@code ranks} of the names of files; {@code remembered} says that the calls come from an earlier run. */
    Gatherer(RuleBook rules, Map<String, Integer> ranks, boolean remembered, BiConsumer<byte[], byte[]> copies) {
        this.singleCalls = new SingleCalls(rules);
        this.keeping = new Keeping(rules);
        this.ranks = ranks;
        this.remembered = remembered;
        this.copies = copies;
    }

    @Override
    public void inScope(CallDetails call, boolean late) {
        waiting.add(new Waiting(new ApiCall(call), late));
        if (waiting.size() == BATCH) {
            judge();
        }
    }

    @Override
    public void context(CallDetails call) {
        Set<Copy.Trait> traits = traits(call, false);
        traits.add(Copy.Trait.FACT);
        send(Key.CONTEXT, call, traits, body(call, Bytes.NONE));
    }

    @Override
    public void flush() {
        judge();
        looks.firsts().forEach(this::look);
        looks = new Looks();
    }

    SortedMap<String, RuleFailure> failures() {
        return new TreeMap<>(singleCalls.failures());
    }

    private void judge() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, List<ToldClaim>> claims = new HashMap<>();
        for (Claim claim : singleCalls.judge(waiting.stream().map(Waiting::call).toList())) {
            claims.computeIfAbsent(claim.call().details().content(), content -> new ArrayList<>())
                    .add(ToldClaim.of(claim));
        }
        waiting.forEach(one -> judged(one, claims));
        waiting.clear();
        if (looks.firsts().size() > MOST_LOOKS) {
            flush();
        }
    }

    private void judged(Waiting one, Map<String, List<ToldClaim>> claims) {
        CallDetails call = one.call().details();
        List<ToldClaim> said = claims.get(call.content());
        boolean kept = keeping.isSure(one.call());
        Set<Copy.Trait> traits = traits(call, one.late());
        if (kept) {
            traits.add(Copy.Trait.FACT);
        } else if (keeping.isIfFirst(one.call())) {
            looks.add(one.call());
        }
        if (kept || said != null) {
            send(
                    Key.EVENT,
                    call,
                    traits,
                    body(call, said == null ? Bytes.NONE : new Bytes(Parcel.pack(new ArrayList<>(said)))));
        } else {
            send(Key.EVENT, call, traits, null);
        }
    }

    /** The call was counted when it was judged; this only brings its body after. */
    private void look(ApiCall call) {
        Set<Copy.Trait> traits = traits(call.details(), false);
        traits.remove(Copy.Trait.COUNTED);
        traits.add(Copy.Trait.FACT);
        send(Key.EVENT, call.details(), traits, body(call.details(), Bytes.NONE));
    }

    private Set<Copy.Trait> traits(CallDetails call, boolean late) {
        Set<Copy.Trait> traits = EnumSet.of(remembered ? Copy.Trait.REMEMBERED : Copy.Trait.COUNTED);
        if (call.amends()) {
            traits.add(Copy.Trait.AMENDS);
        }
        if (late) {
            traits.add(Copy.Trait.LATE);
        }
        return traits;
    }

    private void send(byte kind, CallDetails call, Set<Copy.Trait> traits, @Nullable Body body) {
        Origin origin = call.origin();
        Integer rank = ranks.get(origin.file());
        Copy copy = new Copy(
                traits,
                Key.mark(call.content()),
                rank == null ? FirstPlace.named(origin) : FirstPlace.ranked(rank, origin.index()),
                call.amends() ? call.time() : null,
                body);
        copies.accept(Key.event(kind, call.id()), copy.bytes());
    }

    private static Body body(CallDetails call, Bytes claims) {
        return new Body(call.content(), call.owner().id(), RecordBytes.of(call.record()), claims);
    }
}
