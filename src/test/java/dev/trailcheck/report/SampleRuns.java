package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.ExceptionUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.finding.Status;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.policy.ExceptionGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Assessments of runs that came after others, and of rules that were stopped. */
final class SampleRuns {

    /** What record, policy and exception might say to make a reader's program act. */
    static final String HOSTILE = "/close\n@everyone <script>alert(1)</script> ![x](https://evil.example/x.png) "
            + "[l](javascript:alert(1)) | ` `` \\| \\` ]]> & =1+1\t\r\n# head\n- item \u0000\u001B[31m\u202E\uFFFE\uD800";

    private SampleRuns() {}

    /** Every kind of assessment that a writer must cope with. */
    static List<Assessment> all() {
        return List.of(
                SampleAssessments.typical(),
                SampleAssessments.quiet(),
                SampleAssessments.quietWithGaps(),
                SampleAssessments.empty(),
                SampleAssessments.hostile(HOSTILE),
                SampleAssessments.hostile("=" + HOSTILE),
                SampleAssessments.hostile(""),
                everyStatus(),
                excepted(HOSTILE),
                stopped());
    }

    /** The eight findings: two new, two open of which one had an exception, two excepted, one aged out, one resolved. */
    static Assessment everyStatus() {
        Assessment before = SampleAssessments.typical();
        ExceptionGrant holds = grant("EXC-1", "a drill", Duration.ofDays(7));
        ExceptionGrant expired = grant("EXC-2", "moving house", Duration.ofDays(-1));
        List<Status> lives = List.of(
                Status.OPEN,
                Status.NEW,
                Status.OPEN,
                Status.EXCEPTED,
                Status.EXCEPTED,
                Status.NEW,
                Status.AGED_OUT,
                Status.RESOLVED);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            Optional<ExceptionGrant> by = switch (lives.get(i)) {
                case EXCEPTED -> Optional.of(holds);
                case OPEN -> i == 0 ? Optional.of(expired) : Optional.empty();
                default -> Optional.empty();
            };
            findings.add(before.findings().get(i).standing(lives.get(i), SampleAssessments.FROM, by));
        }
        List<ExceptionUse> uses = List.of(
                new ExceptionUse(holds, ExceptionUse.State.EXPIRING, 2),
                new ExceptionUse(expired, ExceptionUse.State.EXPIRED, 1),
                new ExceptionUse(grant("EXC-3", "old", Duration.ofDays(60)), ExceptionUse.State.HOLDS, 0));
        return with(before, findings, uses, before.gaps());
    }

    /** Both findings are accepted by exceptions of which every text is the given one; one of them has expired. */
    static Assessment excepted(String text) {
        Assessment before = SampleAssessments.hostile(text);
        Instant expires = SampleAssessments.UNTIL.minusSeconds(1);
        ExceptionGrant grant = new ExceptionGrant(text, text, text, text, text, text, text, text, text, text, expires);
        List<Finding> findings = before.findings().stream()
                .map(finding -> finding.standing(finding.status(), SampleAssessments.FROM, Optional.of(grant)))
                .toList();
        return with(before, findings, List.of(new ExceptionUse(grant, ExceptionUse.State.EXPIRED, 2)), before.gaps());
    }

    /** The same, as a run reads it: events with sound ids, a message, and what is told of every call's credentials. */
    static Assessment readSoundly(Assessment before) {
        List<Finding> findings = before.findings().stream()
                .map(finding -> {
                    List<Evidence> events = finding.events().stream()
                            .map(event -> new Evidence(
                                    Sha256.hex(event.id()),
                                    event.time(),
                                    event.name(),
                                    event.origin(),
                                    "evidence/unknown-account/unknown-region/%s.json".formatted(Sha256.hex(event.id())),
                                    event.record()))
                            .toList();
                    SortedMap<String, Object> facts = new TreeMap<>(finding.facts());
                    facts.putIfAbsent("credentials", "UNKNOWN");
                    return new Finding(
                            finding.rule(),
                            finding.status(),
                            finding.fingerprint(),
                            finding.message().isEmpty() ? "Nothing was said." : finding.message(),
                            finding.account(),
                            finding.accountName(),
                            finding.region(),
                            finding.channel(),
                            finding.principal(),
                            finding.time(),
                            finding.firstSeen(),
                            events,
                            facts,
                            finding.why(),
                            finding.exception());
                })
                .toList();
        return with(before, findings, before.exceptions(), before.gaps());
    }

    /** A quiet run in which one rule was stopped. */
    static Assessment stopped() {
        Assessment before = SampleAssessments.quiet();
        return new Assessment(
                before.asOf(),
                Verdict.INCOMPLETE,
                before.coverage(),
                before.rules(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Gap(
                        "rule-failed", SampleFindings.DELETE.id(), "The rule was stopped.", "it takes too long.")));
    }

    private static Assessment with(
            Assessment before, List<Finding> findings, List<ExceptionUse> exceptions, List<Gap> gaps) {
        List<Remembered> memory = findings.stream()
                .map(Finding::offence)
                .map(event -> new Remembered(event.id(), "0".repeat(64), event.origin(), event.record()))
                .toList();
        return new Assessment(
                before.asOf(),
                before.verdict(),
                before.coverage(),
                before.rules(),
                findings,
                before.pending(),
                before.approvalUses(),
                before.notes(),
                gaps,
                before.integrity(),
                exceptions,
                before.ledgerAsOf(),
                memory);
    }

    private static ExceptionGrant grant(String id, String reason, Duration left) {
        return new ExceptionGrant(
                id,
                "",
                SampleFindings.DELETE.id(),
                "4444*",
                "",
                "",
                "",
                reason,
                "carol@example.com",
                "",
                SampleAssessments.UNTIL.plus(left));
    }
}
