package dev.trailcheck.ledger;

import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.finding.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier run left to this one, as its findings.json says. {@code asOf} is the moment it judged by and {@code
 * before} the moment of the run before it; both are null where there was none.
 */
public record Ledger(
        @Nullable Instant asOf,
        @Nullable Instant before,
        @Nullable Looked looked,
        Verdict verdict,
        Map<Fingerprint, Finding> findings,
        List<Pending> pending,
        List<ApprovalUse> approvalUses,
        List<Remembered> memory) {

    /** A first run has no ledger. */
    public static final Ledger NONE =
            new Ledger(null, null, null, Verdict.PASS, Map.of(), List.of(), List.of(), List.of());

    public Ledger {
        findings = Map.copyOf(findings);
        pending = List.copyOf(pending);
        approvalUses = List.copyOf(approvalUses);
        memory = List.copyOf(memory);
    }

    public boolean given() {
        return looked != null;
    }

    /** The records to judge again with what is new; a pending channel whose record is lost is told by what is known of it. */
    public List<Remembered> records() {
        Set<String> known = memory.stream().map(Remembered::event).collect(Collectors.toSet());
        Stream<Remembered> creations = pending.stream()
                .filter(channel -> !known.contains(channel.event()))
                .map(Ledger::creation)
                .distinct();
        return Stream.concat(memory.stream(), creations).toList();
    }

    private static Remembered creation(Pending channel) {
        List<Object> tags = channel.tags().entrySet().stream()
                .<Object>map(tag -> Map.of("key", tag.getKey(), "value", tag.getValue()))
                .toList();
        Map<String, Object> record = Map.of(
                "eventID", channel.event(),
                "eventTime", channel.created().toString(),
                "eventSource", "kinesisvideo.amazonaws.com",
                "eventName", "CreateSignalingChannel",
                "awsRegion", channel.region(),
                "recipientAccountId", channel.account(),
                "requestParameters", Map.of("tags", tags),
                "responseElements", Map.of("channelARN", channel.channel()));
        return new Remembered(
                channel.event(), Sha256.hex(channel.toString()), new Origin("ledger", 0, 0, 0), new Fields(record));
    }
}
