package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.evidence.Expectations;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.finding.Status;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.ledger.LedgerFile;
import dev.trailcheck.ledger.Past;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.ExceptionGrant;
import dev.trailcheck.report.JsonReport;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.source.FolderSource;
import dev.trailcheck.source.Limits;
import dev.trailcheck.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run for each night must come to what one run over all nights comes to: nothing lost, doubled or closed by itself. */
class NightsTest {

    private static final Map<String, Rule> RULES =
            CheckRuns.RULES.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));

    private static final List<Approval> APPROVALS = List.of(
            approval("CHG-1", "cam-1", 1),
            approval("CHG-2", "cam-?", 3),
            approval("CHG-3", "cam-4", Approval.UNLIMITED));

    /** One ends on the way, one holds. */
    private static final List<ExceptionGrant> EXCEPTIONS = List.of(
            exception("EX-1", "root-*", "", end(11)), exception("EX-2", "delete-without-approval", "cam-1", end(60)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thirty_nights_come_to_what_one_run_over_them_comes_to(long seed) throws IOException {
        Map<Integer, List<String>> nights = Nights.of(seed);
        nights.forEach(this::write);

        Assessment last = afterAll(nights.size());
        Assessment atOnce = run(
                List.of(folder.resolve("nights")),
                Window.OPEN,
                end(nights.size() - 1),
                new Past(Ledger.NONE, EXCEPTIONS, days(90)));

        assertThat(difference(said(last), said(atOnce))).isEmpty();
        assertThat(difference(said(atOnce), said(last))).isEmpty();
        assertThat(last.pending()).isEqualTo(atOnce.pending());
        assertThat(last.approvalUses()).isEqualTo(atOnce.approvalUses());
        assertThat(last.exceptions()).isEqualTo(atOnce.exceptions());
        assertThat(atOnce.count(Status.EXCEPTED)).isPositive();
        assertThat(atOnce.standing()).hasSizeGreaterThan(50);
    }

    /** The assessment of the last night; in every one before it nothing is told twice as new, and nothing is lost. */
    private Assessment afterAll(int count) throws IOException {
        Set<String> known = new HashSet<>();
        Set<String> told = new HashSet<>();
        Ledger ledger = Ledger.NONE;
        Assessment assessment = null;
        for (int night = 0; night < count; night++) {
            Window window = new Window(Nights.START.plus(days(night)), end(night));
            assessment = run(
                    List.of(folder.resolve("nights/" + night)), window, null, new Past(ledger, EXCEPTIONS, days(90)));
            for (Finding finding : assessment.findings()) {
                String id = finding.fingerprint().hex();
                if (finding.status() == Status.NEW) {
                    assertThat(told.add(id)).as("told once as new").isTrue();
                }
                known.add(id);
            }
            Set<String> now = assessment.findings().stream()
                    .map(finding -> finding.fingerprint().hex())
                    .collect(Collectors.toSet());
            assertThat(now).as("night %d loses none", night).containsAll(known);
            ledger = written(assessment);
        }
        return Objects.requireNonNull(assessment);
    }

    private Ledger written(Assessment assessment) throws IOException {
        Path file = folder.resolve("findings.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            new JsonReport().write(assessment, out);
        }
        List<Mistake> mistakes = new ArrayList<>();
        Ledger ledger = LedgerFile.read(file, RULES, mistakes);
        assertThat(mistakes).isEmpty();
        return ledger;
    }

    private static Assessment run(List<Path> folders, Window window, @Nullable Instant asOf, Past past) {
        List<Source> sources = folders.stream()
                .<Source>map(one -> new FolderSource(one, Set.of()))
                .toList();
        return Check.run(
                new CheckRequest(
                        sources,
                        CheckRuns.RULES,
                        CheckRuns.POLICIES,
                        APPROVALS,
                        CheckRuns.ACCOUNTS,
                        window,
                        asOf,
                        Expectations.NONE,
                        GridStep.DAY,
                        Optional.empty(),
                        false,
                        2,
                        Verifying.NO,
                        Limits.GENEROUS,
                        past),
                new Tally());
    }

    private static List<String> difference(List<String> some, List<String> without) {
        return some.stream().filter(one -> !without.contains(one)).limit(5).toList();
    }

    /** All that a finding says, its file apart, which is named from another folder. */
    private static List<String> said(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.status() != Status.RESOLVED)
                .map(finding -> String.join(
                        " | ",
                        finding.status().stands() ? "stands" : finding.status().word(),
                        finding.rule().id(),
                        finding.fingerprint().hex(),
                        finding.message(),
                        finding.events().stream().map(Evidence::id).toList().toString(),
                        finding.facts().toString(),
                        finding.why().toString()))
                .toList();
    }

    private void write(int night, List<String> records) {
        try {
            Path file = folder.resolve("nights/%d/records.json".formatted(night));
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{\"Records\": %s}".formatted(records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant end(int night) {
        return Nights.START.plus(days(night + 1)).minusSeconds(1);
    }

    private static Duration days(int count) {
        return Duration.ofDays(count);
    }

    private static ExceptionGrant exception(String id, String rule, String channel, Instant expires) {
        return new ExceptionGrant(id, "", rule, "", "", channel, "", "A drill.", "carol", "", expires);
    }

    private static Approval approval(String id, String channel, int uses) {
        return new Approval(id, "delete", channel, "", "", Nights.START, end(Nights.COUNT), "carol", "", uses, null);
    }
}
