package dev.trailcheck.ledger;

import dev.trailcheck.event.Channel;
import dev.trailcheck.finding.ExceptionUse;
import dev.trailcheck.finding.ExceptionUse.State;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Status;
import dev.trailcheck.policy.ExceptionGrant;
import dev.trailcheck.policy.Glob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions of a run as they stand at its moment, and what each of them accepted. A finding that several speak of is
 * accepted by the one that holds longest; one of which all have expired stands again. Not thread-safe.
 */
final class Exceptions {

    private static final Duration SOON = Duration.ofDays(14);

    private static final Comparator<ExceptionGrant> LONGEST_LAST =
            Comparator.comparing(ExceptionGrant::expires).thenComparing(ExceptionGrant::id);

    private final List<ExceptionGrant> grants;
    private final @Nullable Instant asOf;
    private final Map<String, Long> findings = new HashMap<>();

    Exceptions(List<ExceptionGrant> grants, @Nullable Instant asOf) {
        this.grants = List.copyOf(grants);
        this.asOf = asOf;
    }

    /** The finding as the exceptions leave it; what does not stand is nothing to accept. */
    Finding applyTo(Finding finding) {
        Optional<ExceptionGrant> grant = finding.status().stands() ? grantFor(finding) : Optional.empty();
        grant.ifPresent(by -> findings.merge(by.id(), 1L, Long::sum));
        Status status = grant.filter(this::holds).isPresent() ? Status.EXCEPTED : finding.status();
        return grant.isEmpty() ? finding : finding.standing(status, finding.firstSeen(), grant);
    }

    /** What became of each; to be asked once all findings are through. */
    List<ExceptionUse> uses() {
        return grants.stream()
                .map(grant -> new ExceptionUse(grant, state(grant), findings.getOrDefault(grant.id(), 0L)))
                .toList();
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (ExceptionUse use : uses()) {
            ExceptionGrant grant = use.grant();
            told(use).ifPresent(what -> notes.add(new Note("exception-" + kind(use), grant.id(), what)));
            if (grant.isBroad()) {
                notes.add(
                        new Note(
                                "exception-broad",
                                grant.id(),
                                "It names no account, region, channel or principal, so it also accepts what nobody has thought of."));
            }
        }
        return notes;
    }

    private static String kind(ExceptionUse use) {
        boolean unused = use.findings() == 0 && use.state() != State.EXPIRED;
        return unused ? "unused" : use.state().word();
    }

    private static Optional<String> told(ExceptionUse use) {
        ExceptionGrant grant = use.grant();
        long count = use.findings();
        if (use.state() == State.EXPIRED) {
            String since = "It expired at %s. ".formatted(grant.expires());
            return Optional.of(since
                    + (count == 0
                            ? "No finding needs it any more; it can go."
                            : "Findings that it had accepted and that stand again: %d. Owner: %s."
                                    .formatted(count, grant.owner())));
        }
        if (count == 0) {
            return Optional.of("It accepted no finding of this run; it can go, unless it waits for one.");
        }
        return use.state() == State.EXPIRING
                ? Optional.of("It expires at %s, and accepts %d until then. Owner: %s."
                        .formatted(grant.expires(), count, grant.owner()))
                : Optional.empty();
    }

    private Optional<ExceptionGrant> grantFor(Finding finding) {
        return grants.stream().filter(grant -> names(grant, finding)).max(LONGEST_LAST);
    }

    private State state(ExceptionGrant grant) {
        if (asOf == null || holds(grant)) {
            boolean soon = asOf != null && !grant.holdsAt(asOf.plus(SOON));
            return soon ? State.EXPIRING : State.HOLDS;
        }
        return State.EXPIRED;
    }

    private boolean holds(ExceptionGrant grant) {
        return asOf == null || grant.holdsAt(asOf);
    }

    private static boolean names(ExceptionGrant grant, Finding finding) {
        if (!grant.fingerprint().isEmpty()) {
            return finding.fingerprint().hex().startsWith(grant.fingerprint());
        }
        return matches(grant.rule(), finding.rule().id())
                && matches(grant.account(), finding.account())
                && matches(grant.region(), finding.region())
                && (matches(grant.channel(), finding.channel()) || matches(grant.channel(), nameOf(finding.channel())))
                && matches(grant.principal(), finding.principal());
    }

    private static String nameOf(String channel) {
        return Channel.of(channel).map(Channel::name).orElse("");
    }

    private static boolean matches(String glob, String text) {
        return glob.isEmpty() || new Glob(glob).matches(text);
    }
}
