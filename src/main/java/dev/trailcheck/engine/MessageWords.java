package dev.trailcheck.engine;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The {placeholders} that a rule's message may hold: what a call says of itself, and what is told beside a finding. */
public final class MessageWords {

    public static final NavigableSet<String> KNOWN = known();

    private MessageWords() {}

    private static NavigableSet<String> known() {
        TreeSet<String> words = new TreeSet<>(Sentence.WORDS);
        words.addAll(FactSheet.WORDS);
        words.add(NearestApproval.WORD);
        return Collections.unmodifiableNavigableSet(words);
    }
}
