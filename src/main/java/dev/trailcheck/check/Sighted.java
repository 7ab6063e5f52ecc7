package dev.trailcheck.check;

import dev.trailcheck.event.Cut;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts and regions the records of a run speak of, and from when until when; what lies outside the window was
 * not looked at. Thread-safe.
 */
final class Sighted implements Serializable {

    private final Set<String> accounts = new TreeSet<>();
    private final Set<String> regions = new TreeSet<>();
    private @Nullable Instant earliest;
    private @Nullable Instant latest;

    synchronized void note(String account, String region, @Nullable Instant time) {
        add(accounts, account);
        add(regions, region);
        noteTime(time);
    }

    /** Takes in what was seen elsewhere. */
    synchronized void add(Sighted other) {
        accounts.addAll(other.accounts());
        regions.addAll(other.regions());
        noteTime(other.earliest());
        noteTime(other.latest());
    }

    /** What was seen so far. */
    Sighted copy() {
        Sighted copy = new Sighted();
        copy.add(this);
        return copy;
    }

    synchronized Set<String> accounts() {
        return new TreeSet<>(accounts);
    }

    synchronized Set<String> regions() {
        return new TreeSet<>(regions);
    }

    synchronized @Nullable Instant earliest() {
        return earliest;
    }

    synchronized @Nullable Instant latest() {
        return latest;
    }

    private void noteTime(@Nullable Instant time) {
        if (time != null) {
            earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
            latest = latest == null || time.isAfter(latest) ? time : latest;
        }
    }

    private static void add(Set<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(Cut.word(word));
        }
    }
}
