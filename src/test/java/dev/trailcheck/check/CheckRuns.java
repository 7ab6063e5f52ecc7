package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.evidence.Expectations;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.ledger.Past;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.AccountsFile;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.ApprovalsFile;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.policy.PolicyFile;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Severity;
import dev.trailcheck.source.FileSource;
import dev.trailcheck.source.FolderSource;
import dev.trailcheck.source.Limits;
import dev.trailcheck.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs checks for tests, with the shipped rules compiled once and the policy of the samples. */
final class CheckRuns {

    private static final List<Mistake> MISTAKES = new ArrayList<>();

    static final PolicyBook POLICIES = PolicyFile.read(ProjectFolders.SAMPLES.resolve("policy.yaml"), MISTAKES);
    static final List<Approval> APPROVALS =
            ApprovalsFile.read(ProjectFolders.SAMPLES.resolve("approvals.yaml"), MISTAKES);
    static final Accounts ACCOUNTS = AccountsFile.read(ProjectFolders.SAMPLES.resolve("accounts.json"), MISTAKES);
    static final RuleBook RULES = RuleBook.load(List.of(ProjectFolders.RULES), POLICIES, MISTAKES);

    private CheckRuns() {}

    static Assessment over(Path... places) {
        return over(2, places);
    }

    static Assessment over(int threads, Path... places) {
        return over(threads, Verifying.NO, places);
    }

    static Assessment over(int threads, Verifying verifying, Path... places) {
        assertThat(MISTAKES).isEmpty();
        List<Source> sources = new ArrayList<>();
        for (Path place : places) {
            sources.add(Files.isDirectory(place) ? new FolderSource(place, configuration()) : new FileSource(place));
        }
        CheckRequest request = new CheckRequest(
                sources,
                RULES,
                POLICIES,
                APPROVALS,
                ACCOUNTS,
                Window.OPEN,
                null,
                Expectations.NONE,
                GridStep.DAY,
                Optional.of(Severity.HIGH),
                false,
                threads,
                verifying,
                Limits.GENEROUS,
                Past.NONE);
        return Check.run(request, new Tally());
    }

    private static Set<Path> configuration() {
        return Set.of(
                ProjectFolders.SAMPLES.resolve("policy.yaml"),
                ProjectFolders.SAMPLES.resolve("approvals.yaml"),
                ProjectFolders.SAMPLES.resolve("accounts.json"),
                ProjectFolders.SAMPLES.resolve("exceptions.yaml"));
    }
}
