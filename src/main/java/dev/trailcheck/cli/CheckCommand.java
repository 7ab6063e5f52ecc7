package dev.trailcheck.cli;

import dev.trailcheck.check.Check;
import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Tally;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.report.ReportFolder;
import dev.trailcheck.report.ReportWriter;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trailcheck check}: reads logs, judges them, writes the reports. */
@Command(
        name = "check",
        description = {
            "Reads CloudTrail logs, judges them by the rules, and writes the reports.",
            "Without a SOURCE it judges the bundled samples."
        })
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Crews crews;

    @Mixin
    private final CheckOptions options = new CheckOptions();

    CheckCommand(Surroundings surroundings, Crews crews) {
        this.surroundings = surroundings;
        this.crews = crews;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!options.watch) {
            return check().exitCode();
        }
        List<Mistake> mistakes = new ArrayList<>();
        if (options.sources.contains("-")) {
            mistakes.add(Mistake.inFile(
                    "--watch",
                    "The standard input can be read only once.",
                    "its records belong into a file, which can be read again."));
        }
        MistakesException.throwIfAny(mistakes);
        return new Watch(surroundings)
                .over(new Preparation(surroundings, options, mistakes).filesOfPeople(), this::check);
    }

    private Watch.Result check() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        Preparation preparation = new Preparation(surroundings, options, mistakes);
        CheckRequest request = preparation.request();
        crews.object(request, mistakes);
        List<ReportWriter> writers = Formats.named(
                options.formats,
                SarifWords.settings(options.sarifAnchor, surroundings.environment(), mistakes),
                mistakes);
        Path folder = surroundings.workingFolder().resolve(options.output);
        requireWritable(folder, writers, mistakes);
        MistakesException.throwIfAny(mistakes);

        Tally tally = new Tally();
        Assessment assessment = new Progress(tally, surroundings, options.quiet)
                .during(() -> Check.run(request, tally, crews.crew(request, preparation.papers())));
        new ReportFolder(folder).write(assessment, writers);
        if (!options.quiet) {
            new TerminalReport(surroundings).print(assessment, request, reports(writers), options.coverage.print);
        }
        return new Watch.Result(
                ExitCode.of(assessment.verdict()).number(),
                assessment.verdict() + "  " + VerdictSentence.of(assessment, request));
    }

    /** As the user named the folder, not where it lies on this machine. */
    private List<String> reports(List<ReportWriter> writers) {
        return writers.stream()
                .map(writer -> options.output.resolve(writer.fileName()).toString())
                .toList();
    }

    /** Better now than after an hour of reading. */
    private void requireWritable(Path folder, List<? extends ReportWriter> writers, List<Mistake> mistakes) {
        if (options.output.toString().isBlank()) {
            mistakes.add(Mistake.inFile("--output", "It is empty.", "a variable in the command has no value."));
            return;
        }
        try {
            Files.createDirectories(folder);
            boolean inTheWay = writers.stream().anyMatch(writer -> Files.isDirectory(folder.resolve(writer.fileName())))
                    || Files.isRegularFile(folder.resolve("evidence"));
            if (Files.isWritable(folder) && !inTheWay) {
                return;
            }
        } catch (IOException e) {
            // told below, in the same words
        }
        mistakes.add(Mistake.inFile(
                options.output.toString(),
                "Reports cannot be written here.",
                "it is a file, something in it stands in their way, or its permissions want changing."));
    }
}
