package dev.trailcheck.finding;

import dev.trailcheck.event.Cut;
import dev.trailcheck.policy.ExceptionGrant;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A claim with its evidence: one rule broken by one event. {@code events} begins with the event that broke the rule;
 * more are context, in time order. {@code facts} are what a reader would ask next, each a text or a list of texts.
 * {@code why} is what the rule asked, in the order of its text. {@code firstSeen} is the moment of the run that found it
 * first. {@code exception} accepts it, or, where its status does not say so, did until it expired. {@code message} is safe to
 * print anywhere; the other texts are as the record has them, cut where no sound record is so long. Ordered worst first.
 */
public record Finding(
        Rule rule,
        Status status,
        Fingerprint fingerprint,
        String message,
        String account,
        String accountName,
        String region,
        String channel,
        String principal,
        Instant time,
        Instant firstSeen,
        List<Evidence> events,
        SortedMap<String, Object> facts,
        List<Reason> why,
        Optional<ExceptionGrant> exception)
        implements Comparable<Finding> {

    private static final Comparator<Finding> WORST_FIRST = Comparator.<Finding, Severity>comparing(
                    finding -> finding.rule().severity())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::time)
            .thenComparing(Finding::account)
            .thenComparing(Finding::region)
            .thenComparing(Finding::fingerprint);

    /** A finding that no exception speaks of. */
    public Finding(
            Rule rule,
            Status status,
            Fingerprint fingerprint,
            String message,
            String account,
            String accountName,
            String region,
            String channel,
            String principal,
            Instant time,
            Instant firstSeen,
            List<Evidence> events,
            SortedMap<String, Object> facts,
            List<Reason> why) {
        this(
                rule,
                status,
                fingerprint,
                message,
                account,
                accountName,
                region,
                channel,
                principal,
                time,
                firstSeen,
                events,
                facts,
                why,
                Optional.empty());
    }

    public Finding {
        account = Cut.word(account);
        region = Cut.word(region);
        channel = Cut.name(channel);
        principal = Cut.name(principal);
        events = List.copyOf(events);
        why = List.copyOf(why);
        SortedMap<String, Object> cut = new TreeMap<>(facts);
        cut.replaceAll((name, fact) -> fact instanceof String text ? Cut.name(text) : fact);
        facts = Collections.unmodifiableSortedMap(cut);
    }

    /** The worst that is known of the files that its events were read from. */
    public Proof.State proof() {
        return events.stream()
                .map(event -> event.proof().state())
                .max(Comparator.naturalOrder())
                .orElse(Proof.State.UNASKED);
    }

    /** The same claim at another point of its life. */
    public Finding standing(Status now, Instant since, Optional<ExceptionGrant> by) {
        return new Finding(
                rule,
                now,
                fingerprint,
                message,
                account,
                accountName,
                region,
                channel,
                principal,
                time,
                since,
                events,
                facts,
                why,
                by);
    }

    /** The event that broke the rule. */
    public Evidence offence() {
        return events.get(0);
    }

    @Override
    public int compareTo(Finding other) {
        return WORST_FIRST.compare(this, other);
    }
}
