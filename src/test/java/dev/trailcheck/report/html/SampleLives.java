package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.ExceptionUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import dev.trailcheck.policy.ExceptionGrant;
import dev.trailcheck.report.SampleAssessments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The typical assessment as a later run finds it: its eight findings stand at every point of their lives. */
final class SampleLives {

    static final Instant EARLIER = SampleAssessments.UNTIL.minus(Duration.ofDays(5));
    private static final Instant NOW = SampleAssessments.UNTIL;

    private SampleLives() {}

    /** New, open, two excepted, one whose exception expired, one aged out, one resolved, and one more that is new. */
    static Assessment assessment() {
        List<Finding> found = SampleAssessments.typical().findings();
        ExceptionGrant holds = byFingerprint("EX-1", found.get(2), NOW.plus(Duration.ofDays(200)));
        ExceptionGrant expiring =
                byRule("EX-2", found.get(5).rule().id(), "444455556666", NOW.plus(Duration.ofDays(9)));
        ExceptionGrant expired = byFingerprint("EX-3", found.get(1), NOW.minus(Duration.ofDays(1)));
        ExceptionGrant unused = byRule("EX-4", "mass-*", "", NOW.plus(Duration.ofDays(30)));
        List<Finding> lives = new ArrayList<>();
        lives.add(found.get(0));
        lives.add(found.get(1).standing(Status.OPEN, EARLIER, Optional.of(expired)));
        lives.add(found.get(2).standing(Status.EXCEPTED, EARLIER, Optional.of(holds)));
        lives.add(found.get(3).standing(Status.OPEN, EARLIER, Optional.empty()));
        lives.add(found.get(4).standing(Status.RESOLVED, EARLIER, Optional.empty()));
        lives.add(found.get(5).standing(Status.EXCEPTED, EARLIER, Optional.of(expiring)));
        lives.add(found.get(6).standing(Status.AGED_OUT, EARLIER, Optional.empty()));
        lives.add(found.get(7));
        return with(
                lives,
                List.of(
                        new ExceptionUse(holds, ExceptionUse.State.HOLDS, 1),
                        new ExceptionUse(expiring, ExceptionUse.State.EXPIRING, 1),
                        new ExceptionUse(expired, ExceptionUse.State.EXPIRED, 1),
                        new ExceptionUse(unused, ExceptionUse.State.HOLDS, 0)));
    }

    /** Every text of an exception is the given one. */
    static Assessment hostile(String text) {
        Finding finding = SampleAssessments.typical().findings().get(0);
        ExceptionGrant grant = new ExceptionGrant(text, "", text, text, text, text, text, text, text, text, NOW);
        return with(
                List.of(finding.standing(Status.EXCEPTED, EARLIER, Optional.of(grant))),
                List.of(new ExceptionUse(grant, ExceptionUse.State.EXPIRING, 1)));
    }

    private static Assessment with(List<Finding> findings, List<ExceptionUse> exceptions) {
        Assessment typical = SampleAssessments.typical();
        return new Assessment(
                typical.asOf(),
                typical.verdict(),
                typical.coverage(),
                typical.rules(),
                findings,
                typical.pending(),
                typical.approvalUses(),
                typical.notes(),
                typical.gaps(),
                typical.integrity(),
                exceptions,
                Optional.of(EARLIER),
                List.of());
    }

    private static ExceptionGrant byFingerprint(String id, Finding finding, Instant expires) {
        return new ExceptionGrant(
                id,
                finding.fingerprint().hex(),
                "",
                "",
                "",
                "",
                "",
                "A drill that was announced.",
                "carol@example.org",
                "SEC-7",
                expires);
    }

    private static ExceptionGrant byRule(String id, String rule, String account, Instant expires) {
        return new ExceptionGrant(
                id, "", rule, account, "", "", "", "The region is being left.", "dave@example.org", "", expires);
    }
}
