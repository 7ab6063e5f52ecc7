package dev.trailcheck.check;

import dev.trailcheck.engine.Claim;
import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Cut;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Status;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.ledger.Continuation;
import dev.trailcheck.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was counted and concluded into the assessment that every report is written from. */
final class Summary {

    private final CheckRequest request;
    private final Census census;
    private final Tally tally;
    private final Proofs proofs;
    private final EarlierProofs earlier;
    private final KnownEvents known;
    private final Memory memory;

    Summary(CheckRequest request, Census census, Proofs proofs, Crew crew) {
        this.request = request;
        this.census = census;
        this.tally = census.tally;
        this.proofs = proofs;
        this.earlier = new EarlierProofs(request.past().ledger());
        this.known = crew.known();
        this.memory = new Memory(request.past(), crew);
    }

    Assessment of(Conclusion conclusion, @Nullable Instant asOf) {
        List<Finding> found = conclusion.claims().stream().map(this::finding).toList();
        Grid grid = census.grid.grid(request.accounts(), request.policies(), request.expectations(), proofs.proven());
        List<Gap> gaps = gaps(conclusion, grid);
        Coverage coverage = coverage(grid);
        Continuation now =
                Continuation.of(request.past(), found, coverage, asOf, new Reviewed(request, known, conclusion));
        List<Finding> findings = now.findings();
        List<Note> notes = new ArrayList<>(conclusion.notes());
        notes.addAll(Assumptions.of(request, coverage));
        notes.addAll(IntegrityGaps.notes(proofs));
        notes.addAll(now.notes());
        notes.addAll(late());
        return new Assessment(
                asOf,
                verdict(findings, gaps, coverage),
                coverage,
                rules(findings),
                findings,
                conclusion.pending(),
                conclusion.approvalUses(),
                notes,
                gaps,
                proofs.integrity(),
                now.exceptions(),
                Optional.ofNullable(now.ledgerAsOf()),
                asOf == null ? List.of() : memory.of(conclusion.claims(), findings, asOf));
    }

    /** Those of the run, and those that are known only from findings of earlier ones. */
    private List<Rule> rules(List<Finding> findings) {
        return Stream.concat(
                        request.rules().rules().stream(),
                        findings.stream()
                                .map(Finding::rule)
                                .filter(rule -> !request.rules().rules().contains(rule)))
                .distinct()
                .toList();
    }

    private List<Note> late() {
        return census.late.sum() == 0
                ? List.of()
                : List.of(new Note(
                        "late",
                        "window",
                        "Calls from before the window that came too late for earlier runs, and were judged now: %d."
                                .formatted(census.late.sum())));
    }

    private Finding finding(Claim claim) {
        ApiCall call = claim.call();
        List<Evidence> events = Stream.concat(Stream.of(call), claim.context().stream())
                .map(this::evidence)
                .toList();
        return new Finding(
                claim.rule(),
                Status.NEW,
                Fingerprint.of(claim.rule().id(), Cut.word(call.account()), Cut.word(call.region()), call.id()),
                claim.message(),
                call.account(),
                call.accountName(),
                call.region(),
                call.channel(),
                call.identity().principal(),
                call.time(),
                call.time(),
                events,
                claim.facts(),
                claim.why());
    }

    private Evidence evidence(ApiCall call) {
        Origin origin = known.firstOriginOf(call.details());
        boolean recalled = proofs.areAsked() && known.recalls(call.details());
        return Evidence.of(call, origin, known.isConflicting(call.details()))
                .with(recalled ? earlier.of(call) : proofs.of(origin.file()));
    }

    private List<Gap> gaps(Conclusion conclusion, Grid grid) {
        List<Gap> gaps = new ArrayList<>(census.gaps());
        gaps.addAll(known.conflicts());
        gaps.addAll(conclusion.gaps());
        conclusion.untraceable().stream().map(this::untraceable).forEach(gaps::add);
        gaps.addAll(request.expectations().unmet(grid));
        gaps.addAll(IntegrityGaps.of(proofs));
        if (tally.records.sum() == 0 && gaps.isEmpty()) {
            gaps.add(new Gap(
                    "no-records",
                    "sources",
                    "There is no record in any file.",
                    "another folder was meant, its download failed, or nothing was called in these hours."));
        }
        if (request.accounts().given()) {
            census.sighted.accounts().stream()
                    .filter(account -> !request.accounts().lists(account))
                    .map(account -> new Gap(
                            "unlisted-account",
                            account,
                            "The logs name an account that the accounts file does not list; policies for its OU or tags do not reach it.",
                            "the accounts file is older than the account; write it anew."))
                    .forEach(gaps::add);
        }
        return gaps;
    }

    private Gap untraceable(ApiCall call) {
        return new Gap(
                "no-channel-arn",
                known.firstOriginOf(call.details()).toString(),
                "%s succeeded, but the record does not say on which channel; what follows from it was not judged."
                        .formatted(call.name()),
                "the request was too large for CloudTrail, or a copy left it out; read the trail's own files.");
    }

    private Coverage coverage(Grid grid) {
        Instant since = request.window().since();
        Instant until = request.window().until();
        return new Coverage(
                tally.files.sum(),
                tally.records.sum(),
                tally.judged.sum(),
                tally.outOfScope.sum(),
                tally.outsideWindow.sum(),
                tally.duplicate.sum(),
                tally.rejected.sum(),
                List.copyOf(census.sighted.accounts()),
                List.copyOf(census.sighted.regions()),
                since == null ? census.sighted.earliest() : since,
                until == null ? census.sighted.latest() : until,
                grid);
    }

    /**
     * Incomplete when nothing could be read, a rule could not judge, files are known not to be CloudTrail's or to be
     * missing, or gaps are not to be borne.
     */
    private Verdict verdict(List<Finding> findings, List<Gap> gaps, Coverage coverage) {
        boolean nothingRead = coverage.records() == coverage.rejected();
        boolean ruleFailed = gaps.stream().anyMatch(gap -> gap.kind().equals("rule-failed"));
        boolean otherFiles = proofs.integrity() instanceof Integrity.Checked checked && checked.isOfOtherFiles();
        if (nothingRead || ruleFailed || otherFiles || (request.strict() && !gaps.isEmpty())) {
            return Verdict.INCOMPLETE;
        }
        boolean fails = request.failOn()
                .filter(floor -> findings.stream()
                        .filter(finding -> finding.status().stands())
                        .map(Finding::rule)
                        .map(Rule::severity)
                        .anyMatch(severity -> severity.atLeast(floor)))
                .isPresent();
        return fails ? Verdict.FAIL : Verdict.PASS;
    }
}
