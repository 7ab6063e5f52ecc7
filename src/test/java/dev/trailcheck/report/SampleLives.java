package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import dev.trailcheck.policy.ExceptionGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runs that know of earlier ones: findings at every point of their lives. */
final class SampleLives {

    static final Instant LAST_WEEK = SampleAssessments.UNTIL.minus(Duration.ofDays(7));

    static final ExceptionGrant GRANT = new ExceptionGrant(
            "EXC-7",
            "",
            "unexpected-region",
            "444455556666",
            "",
            "",
            "",
            "A drill [of the](1) cameras abroad.",
            "carol",
            "OPS-12",
            SampleAssessments.UNTIL.plus(Duration.ofDays(30)));

    static final ExceptionGrant EXPIRED = new ExceptionGrant(
            "EXC-3", "", "untagged-channel-creation", "", "", "", "", "A pilot.", "dave", "", LAST_WEEK);

    private SampleLives() {}

    /** New, new, open, excepted, absent twice, and standing again after its exception expired twice. */
    static Assessment settled() {
        return changed(SampleAssessments.typical(), finding -> switch (finding.rule()
                .id()) {
            case "root-credential-use" -> finding.standing(Status.NEW, SampleAssessments.UNTIL, Optional.empty());
            case "unexpected-region" -> finding.standing(Status.EXCEPTED, LAST_WEEK, Optional.of(GRANT));
            case "untagged-channel-creation" -> finding.standing(Status.OPEN, LAST_WEEK, Optional.of(EXPIRED));
            default -> finding.standing(deleted(finding), LAST_WEEK, Optional.empty());
        });
    }

    private static Status deleted(Finding finding) {
        return finding.message().contains("cam-lobby")
                ? Status.OPEN
                : finding.message().contains("cam-gate-00003' was") ? Status.AGED_OUT : Status.RESOLVED;
    }

    /** The same run with other findings. */
    static Assessment changed(Assessment run, UnaryOperator<Finding> change) {
        return with(run, run.findings().stream().map(change).toList());
    }

    static Assessment with(Assessment run, List<Finding> findings) {
        return new Assessment(
                run.asOf(),
                run.verdict(),
                run.coverage(),
                run.rules(),
                findings,
                run.pending(),
                run.approvalUses(),
                run.notes(),
                run.gaps());
    }

    /** The finding with so many events that follow its own. */
    static Finding followed(Finding finding, int more) {
        List<Evidence> events = new ArrayList<>(finding.events());
        SampleFindings.Scene scene = SampleFindings.Scene.of(finding.account(), "", finding.region(), "root");
        for (int i = 0; i < more; i++) {
            events.add(SampleFindings.evidence(
                    "DeleteSignalingChannel", finding.time().plusSeconds(i + 1), scene));
        }
        return new Finding(
                finding.rule(),
                finding.status(),
                finding.fingerprint(),
                finding.message(),
                finding.account(),
                finding.accountName(),
                finding.region(),
                finding.channel(),
                finding.principal(),
                finding.time(),
                finding.firstSeen(),
                events,
                finding.facts(),
                finding.why());
    }
}
