package dev.trailcheck.cli;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Status;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.ledger.LedgerFile;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.rule.Severity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailcheck gate}: lets a pipeline go on or not, by what an earlier job found. */
@Command(
        name = "gate",
        description = {
            "Reads a findings.json and decides by its findings, in a job of its own:",
            "a site that takes SARIF drops the reports of jobs that fail."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing that stands at or above --fail-on",
            "1:findings at or above --fail-on",
            "2:the command line or the file is wrong",
            "3:the run that wrote the file was not whole"
        })
final class GateCommand implements Callable<Integer> {

    private static final int MOST_LINES = 20;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A findings.json. Default: reports/findings.json.")
    private Path file = Path.of("reports", "findings.json");

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "high",
            description =
                    "Exit with 1 on a finding at or above: critical, high, medium, low, info, or none. Default: ${DEFAULT-VALUE}.")
    private String failOn = "high";

    @Option(names = "--new-only", description = "Let pass what an earlier run found already.")
    private boolean newOnly;

    GateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Mistake> mistakes = new ArrayList<>();
        Path place = surroundings.workingFolder().resolve(file);
        Optional<Severity> floor = FailOn.read(failOn, mistakes);
        Ledger ledger = read(place, mistakes);
        MistakesException.throwIfAny(mistakes);

        List<Finding> stopping = ledger.findings().values().stream()
                .filter(finding ->
                        floor.filter(finding.rule().severity()::atLeast).isPresent())
                .filter(finding -> newOnly
                        ? finding.status() == Status.NEW
                        : finding.status().stands())
                .sorted()
                .toList();
        Verdict verdict = ledger.verdict() == Verdict.INCOMPLETE
                ? Verdict.INCOMPLETE
                : stopping.isEmpty() ? Verdict.PASS : Verdict.FAIL;
        print(verdict, stopping, ledger);
        return ExitCode.of(verdict).number();
    }

    private static Ledger read(Path place, Collection<Mistake> mistakes) {
        if (!Files.exists(place)) {
            mistakes.add(Mistake.inFile(
                    place.toString(),
                    "There is no such file.",
                    "the check wrote its reports elsewhere, or its job kept none of them."));
            return Ledger.NONE;
        }
        return LedgerFile.read(place, Map.of(), mistakes);
    }

    private void print(Verdict verdict, List<Finding> stopping, Ledger ledger) {
        PrintWriter out = surroundings.out();
        Ink ink = new Ink(surroundings.coloured());
        String noun = newOnly ? "new finding" : "finding";
        out.println("%s  %s%s.%s"
                .formatted(
                        ink.verdict(verdict),
                        Counted.of(stopping.size(), noun),
                        failOn.equals("none") ? "; none fails the gate, as asked" : " at or above " + failOn,
                        verdict == Verdict.INCOMPLETE ? " The run that wrote the file was not whole." : ""));
        stopping.stream().limit(MOST_LINES).forEach(finding -> {
            out.println("  %s  %s  %s  %s"
                    .formatted(
                            ink.severity(finding.rule().severity()),
                            finding.status().word(),
                            finding.time(),
                            finding.rule().id()));
            out.println("    " + Plain.text(finding.message()));
        });
        if (stopping.size() > MOST_LINES) {
            out.println("  ... and %,d more".formatted(stopping.size() - MOST_LINES));
        }
        out.println("In the file: %s."
                .formatted(String.join(
                        ", ",
                        Stream.of(Status.values())
                                .map(status -> ledger.findings().values().stream()
                                                .filter(finding -> finding.status() == status)
                                                .count()
                                        + " " + status.word())
                                .toList())));
        out.flush();
    }
}
