package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.ExceptionUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * {@code summary.md}: what matters most, for the summary of a job or a note on a merge request. Bounded whatever was found,
 * and every word that is not ours stands in a code span, so that nothing in it acts.
 */
public final class MarkdownReport implements ReportWriter {

    private static final int MOST_FINDINGS = 20;
    private static final int MOST_OTHERS = 10;
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_WORD = 100;

    private static final Comparator<Finding> NEW_FIRST = Comparator.comparing(Finding::status);

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder(8192);
        head(page, assessment);
        counts(page, assessment);
        worst(page, assessment.standing());
        gaps(page, assessment.gaps());
        exceptions(page, assessment.exceptions());
        page.append("\nEvery finding, with its evidence, is in `findings.html` and `findings.json` of the same run.\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void head(StringBuilder page, Assessment run) {
        page.append("## %s: %s\n\n".formatted(Tool.NAME, run.verdict().word().toUpperCase(Locale.ROOT)));
        long accounts = run.standing().stream().map(Finding::account).distinct().count();
        page.append(
                switch (run.verdict()) {
                    case PASS, FAIL -> "";
                    case INCOMPLETE -> "The run is not whole: what was not seen may be worse than what was found. ";
                });
        page.append("Standing: %d in %d account%s. Gaps: %d. Records judged: %d of %d, in %d file%s.\n"
                .formatted(
                        run.standing().size(),
                        accounts,
                        accounts == 1 ? "" : "s",
                        run.gaps().size(),
                        run.coverage().judged(),
                        run.coverage().records(),
                        run.coverage().files(),
                        run.coverage().files() == 1 ? "" : "s"));
    }

    private static void counts(StringBuilder page, Assessment run) {
        List<Severity> severities = List.of(Severity.values());
        page.append("\n| findings | all |");
        severities.forEach(severity -> page.append(" %s |".formatted(severity.word())));
        page.append("\n|---|--:|").append("--:|".repeat(severities.size())).append('\n');
        Arrays.stream(Status.values())
                .filter(status -> status.stands() || run.count(status) > 0)
                .forEach(status -> row(page, run, status.word(), finding -> finding.status() == status));
    }

    private static void row(StringBuilder page, Assessment run, String name, Predicate<Finding> which) {
        List<Finding> those = run.findings().stream().filter(which).toList();
        page.append("| %s | %d |".formatted(name, those.size()));
        for (Severity severity : Severity.values()) {
            page.append(" %d |"
                    .formatted(those.stream()
                            .filter(finding -> finding.rule().severity() == severity)
                            .count()));
        }
        page.append('\n');
    }

    private static void worst(StringBuilder page, List<Finding> standing) {
        if (standing.isEmpty()) {
            return;
        }
        page.append(heading("Standing findings", standing.size(), MOST_FINDINGS, "new ones first, then the worst"));
        page.append("| severity | status | rule | account, region | time | what |\n|---|---|---|---|---|---|\n");
        standing.stream()
                .sorted(NEW_FIRST)
                .limit(MOST_FINDINGS)
                .forEach(finding -> page.append("| %s | %s | %s | %s %s | %s | %s |\n"
                        .formatted(
                                finding.rule().severity().word(),
                                finding.status().word(),
                                word(finding.rule().id()),
                                word(finding.account()),
                                word(finding.region()),
                                finding.time(),
                                sentence(finding.message()))));
    }

    private static void gaps(StringBuilder page, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        page.append(heading("Gaps", gaps.size(), MOST_OTHERS, "what was not seen"));
        page.append("| kind | where | what |\n|---|---|---|\n");
        gaps.stream()
                .limit(MOST_OTHERS)
                .forEach(gap -> page.append(
                        "| %s | %s | %s |\n".formatted(word(gap.kind()), sentence(gap.where()), sentence(gap.what()))));
    }

    private static void exceptions(StringBuilder page, List<ExceptionUse> exceptions) {
        List<ExceptionUse> ending = exceptions.stream()
                .filter(use -> use.state() != ExceptionUse.State.HOLDS)
                .toList();
        if (ending.isEmpty()) {
            return;
        }
        page.append(heading("Exceptions", ending.size(), MOST_OTHERS, "that ended, or end within fourteen days"));
        page.append("| exception | owner | ends | state | findings |\n|---|---|---|---|--:|\n");
        ending.stream()
                .limit(MOST_OTHERS)
                .forEach(use -> page.append("| %s | %s | %s | %s | %d |\n"
                        .formatted(
                                word(use.grant().id()),
                                word(use.grant().owner()),
                                use.grant().expires(),
                                use.state().word(),
                                use.findings())));
    }

    private static String heading(String what, int all, int most, String which) {
        String shown = all <= most ? String.valueOf(all) : "%d of %d".formatted(most, all);
        return "\n### %s: %s\n\n%s.\n\n"
                .formatted(what, shown, which.substring(0, 1).toUpperCase(Locale.ROOT) + which.substring(1));
    }

    private static String word(String raw) {
        return MarkdownText.code(raw, LONGEST_WORD);
    }

    private static String sentence(String raw) {
        return MarkdownText.code(raw, LONGEST_SENTENCE);
    }
}
