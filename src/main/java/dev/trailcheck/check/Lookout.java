package dev.trailcheck.check;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Reading;
import dev.trailcheck.source.Vitals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps the records of one event as they are read, be it that nobody judges them. Thread-safe. */
final class Lookout {

    private record Seen(Fields record, Origin origin) {}

    private final String wanted;
    private final CheckRequest request;
    private final CallReader calls;
    private final List<Seen> seen = new ArrayList<>();
    private String nearest = "";
    private int likeness;

    /** {@code wanted} is an event's identity or the beginning of one. */
    Lookout(String wanted, CheckRequest request) {
        this.wanted = wanted.toLowerCase(Locale.ROOT);
        this.request = request;
        this.calls = new CallReader(request.accounts(), request.policies());
    }

    void see(Reading reading) {
        if (reading instanceof Reading.OfRecord read) {
            String id = read.record().text("eventID").strip().toLowerCase(Locale.ROOT);
            if (id.startsWith(wanted)) {
                keep(read);
            } else {
                compare(id);
            }
        }
    }

    /** What became of each, the first place first. */
    List<Sighting> sightings(Predicate<CallDetails> superseded) {
        Set<String> contents = new HashSet<>();
        return kept().stream()
                .map(one -> new Sighting(id(one), one.origin(), fate(one, contents, superseded)))
                .toList();
    }

    /** The call that was judged; of conflicting bodies the one that speaks in findings. */
    Optional<ApiCall> call(Predicate<CallDetails> superseded) {
        return kept().stream()
                .filter(one -> fate(one, new HashSet<>(), superseded) == Fate.JUDGED)
                .map(one -> details(one, Vitals.time(one.record()).orElse(Instant.EPOCH)))
                .min(Comparator.comparing(CallDetails::content))
                .map(ApiCall::new);
    }

    synchronized Optional<String> nearest() {
        return Optional.of(nearest).filter(id -> likeness * 3 >= wanted.length() * 2);
    }

    private synchronized void keep(Reading.OfRecord read) {
        seen.add(new Seen(read.record(), read.origin()));
    }

    private synchronized List<Seen> kept() {
        return seen.stream().sorted(Comparator.comparing(Seen::origin)).toList();
    }

    /** The same decisions, in the same order, as {@link Intake} takes. */
    private Fate fate(Seen one, Set<String> contents, Predicate<CallDetails> superseded) {
        String source = Vitals.source(one.record());
        if (!source.isEmpty() && !source.equalsIgnoreCase(Vitals.SCOPE)) {
            return Fate.OUT_OF_SCOPE;
        }
        Optional<Instant> time = Vitals.time(one.record());
        if (Vitals.lack(one.record()).isPresent() || time.isEmpty()) {
            return Fate.REJECTED;
        }
        if (!request.window().contains(time.get())) {
            return Fate.OUTSIDE_WINDOW;
        }
        CallDetails details = details(one, time.get());
        if (!contents.add(details.content())) {
            return Fate.DUPLICATE;
        }
        return superseded.test(details) ? Fate.SUPERSEDED : Fate.JUDGED;
    }

    private CallDetails details(Seen one, Instant time) {
        return calls.read(one.record(), time, one.origin());
    }

    private static String id(Seen one) {
        return one.record().text("eventID").strip().toLowerCase(Locale.ROOT);
    }

    /** In how many places two identities agree; enough to tell a slip of the finger from another event. */
    private synchronized void compare(String id) {
        int same = 0;
        for (int i = 0; i < Math.min(id.length(), wanted.length()); i++) {
            same += id.charAt(i) == wanted.charAt(i) ? 1 : 0;
        }
        if (same > likeness || (same == likeness && id.compareTo(nearest) < 0)) {
            likeness = same;
            nearest = id;
        }
    }
}
