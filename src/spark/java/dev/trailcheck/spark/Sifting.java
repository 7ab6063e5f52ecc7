package dev.trailcheck.spark;

import dev.trailcheck.spark.Sifted.Conflict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Goes through copies that are sorted by event, and decides for one event after the other what is a copy of what, which
 * bodies contradict each other, and which hold; then sends facts on to their accounts, and what was said and counted to
 * the driver. Holds no more than the bodies of one event. Belongs to one thread.
 */
final class Sifting implements Iterator<Tuple2<byte[], byte[]>> {

    private final int number;
    private final Set<String> asked;
    private final int mostTold;
    private final Iterator<Tuple2<byte[], byte[]>> copies;
    private final Queue<Tuple2<byte[], byte[]>> ready = new ArrayDeque<>();
    private final SortedSet<String> known = new TreeSet<>();
    private final SortedSet<String> recalled = new TreeSet<>();
    private final SortedMap<String, Conflict> conflicts = new TreeMap<>();
    private @Nullable Tuple2<byte[], byte[]> next;
    private long judged;
    private long late;
    private long duplicates;
    private boolean over;

    /** {@code mostTold} is how many places of contradicting bodies reports tell of. */
    Sifting(int number, Set<String> asked, int mostTold, Iterator<Tuple2<byte[], byte[]>> copies) {
        this.number = number;
        this.asked = asked;
        this.mostTold = mostTold;
        this.copies = copies;
        this.next = copies.hasNext() ? copies.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !over) {
            if (next == null) {
                end();
            } else if (Key.kind(next._1()) == Key.DRIVER) {
                ready.add(next);
                advance();
            } else {
                sift(next._1());
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<byte[], byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void advance() {
        next = copies.hasNext() ? copies.next() : null;
    }

    private void sift(byte[] key) {
        EventBodies bodies = new EventBodies();
        while (next != null && Arrays.equals(next._1(), key)) {
            bodies.add(Copy.of(next._2()));
            advance();
        }
        boolean inScope = Key.kind(key) == Key.EVENT;
        String id = Key.id(key);
        boolean conflicting = inScope && bodies.unamending().size() > 1;
        if (inScope) {
            count(id, bodies);
        }
        if (conflicting) {
            conflicts.put(id, conflict(bodies));
        }
        for (EventBodies.Copies copies : bodies.all()) {
            copies.body().ifPresent(body -> {
                Set<SentCall.Mark> marks = EnumSet.noneOf(SentCall.Mark.class);
                mark(marks, SentCall.Mark.CONTEXT, !inScope);
                mark(marks, SentCall.Mark.CONFLICTING, conflicting);
                mark(marks, SentCall.Mark.SUPERSEDED, inScope && bodies.isSuperseded(copies));
                mark(marks, SentCall.Mark.RECALLED, copies.counted() == 0);
                send(body, copies, new SentCall(id, body.content(), body.record(), copies.first(), marks));
            });
        }
    }

    private void count(String id, EventBodies bodies) {
        for (EventBodies.Copies copies : bodies.all()) {
            judged += copies.counted() > 0 ? 1 : 0;
            late += copies.counted() > 0 && copies.is(Copy.Trait.LATE) ? 1 : 0;
            duplicates += Math.max(0, copies.counted() - 1);
        }
        if (asked.contains(id)) {
            known.add(id);
            if (bodies.all().stream().anyMatch(copies -> copies.counted() == 0)) {
                recalled.add(id);
            }
        }
    }

    /** Which places are first only the driver can say, who has the names of files: some of either kind are enough. */
    private Conflict conflict(EventBodies bodies) {
        List<FirstPlace> places =
                bodies.unamending().stream().map(EventBodies.Copies::first).toList();
        List<FirstPlace> told = new ArrayList<>();
        places.stream()
                .filter(place -> place.named() == null)
                .sorted(Comparator.comparingLong(FirstPlace::ranked))
                .limit(mostTold)
                .forEach(told::add);
        places.stream().filter(place -> place.named() != null).forEach(told::add);
        return new Conflict(told, places.size());
    }

    private void send(Body body, EventBodies.Copies copies, SentCall call) {
        if (copies.is(Copy.Trait.FACT)) {
            ready.add(new Tuple2<>(Key.account(body.account()), call.bytes()));
        }
        if (!body.claims().isEmpty() && !call.is(SentCall.Mark.SUPERSEDED)) {
            @SuppressWarnings("unchecked") // it was packed as such
            ArrayList<ToldClaim> claims = Parcel.unpack(body.claims().array(), ArrayList.class);
            ready.add(new Tuple2<>(Key.driver(number), Parcel.pack(new Spoken(call, claims))));
        }
    }

    private void end() {
        over = true;
        Sifted sifted = new Sifted(judged, late, duplicates, known, recalled, conflicts);
        ready.add(new Tuple2<>(Key.driver(number), Parcel.pack(sifted)));
    }

    private static void mark(Set<SentCall.Mark> marks, SentCall.Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }
}
