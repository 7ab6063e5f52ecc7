package dev.trailcheck.cli;

import dev.trailcheck.report.Tool;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.workshop.lint.Level;
import dev.trailcheck.workshop.lint.Lint;
import dev.trailcheck.workshop.lint.LintJson;
import dev.trailcheck.workshop.lint.LintSarif;
import dev.trailcheck.workshop.lint.Objection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailcheck rules lint}: reads rules as a careful colleague would. */
@Command(
        name = "lint",
        description = "Tells everything that is wrong with rules at once, each with its place and a remedy.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing to object to",
            "1:warnings",
            "2:errors: a run would refuse a rule; or the command line is wrong"
        })
final class RulesLintCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("text", "json", "sarif");

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "Folders of rules. Default: ./rules, else the shipped rules.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or sarif. Default: ${DEFAULT-VALUE}.")
    private String format = "text";

    RulesLintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Mistake> mistakes = new ArrayList<>();
        if (!FORMATS.contains(format)) {
            mistakes.add(Mistake.inFile(
                    "--format", "The format '%s' does not exist.".formatted(format), "text, json or sarif was meant."));
        }
        MistakesException.throwIfAny(mistakes);
        List<Objection> objections =
                Lint.of(RuleChoice.all(surroundings, folders).folders(), surroundings.engine());
        switch (format) {
            case "json" -> LintJson.write(objections, surroundings.out());
            case "sarif" -> LintSarif.write(objections, Tool.VERSION, surroundings.out());
            default -> new LintText(surroundings).print(objections);
        }
        surroundings.out().flush();
        return exitCode(objections).number();
    }

    private static ExitCode exitCode(List<Objection> objections) {
        if (objections.stream().anyMatch(objection -> objection.level() == Level.ERROR)) {
            return ExitCode.USAGE;
        }
        return objections.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
