package dev.trailcheck.cli;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.workshop.JUnitReport;
import dev.trailcheck.workshop.RuleTests;
import dev.trailcheck.workshop.TestMemory;
import dev.trailcheck.workshop.TestedRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailcheck rules test}: runs the tests that lie beside rules. */
@Command(
        name = "test",
        description = "Runs the tests that lie beside rules, and says what did not hold.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every case held",
            "1:a case did not hold",
            "2:a rule, a test or the command line is wrong; what could be tested was"
        })
final class RulesTestCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final TestMemory memory = new TestMemory();

    @Parameters(
            paramLabel = "DIR|RULE",
            arity = "0..1",
            description =
                    "A rules folder, the id of a rule, or a file of it. Default: ./rules, else the shipped rules.")
    private @Nullable String target;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit XML, too.")
    private @Nullable Path junit;

    @Option(names = "--coverage", description = "Say which constraints no case ever met, or never failed.")
    private boolean coverage;

    @Option(names = "--watch", description = "Test again after each save.")
    private boolean watch;

    RulesTestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Mistake> mistakes = new ArrayList<>();
        RuleChoice choice = target == null
                ? RuleChoice.all(surroundings, List.of())
                : RuleChoice.of(target, surroundings, mistakes);
        MistakesException.throwIfAny(mistakes);
        return watch
                ? new Watch(surroundings).over(choice.folders(), () -> test(choice))
                : test(choice).exitCode();
    }

    private Watch.Result test(RuleChoice choice) {
        List<Mistake> mistakes = new ArrayList<>();
        RuleBook book = RuleBook.load(choice.folders(), PolicyBook.UNWRITTEN, surroundings.engine(), mistakes);
        RuleTests tests = new RuleTests(book, choice.folders(), memory);
        tests.requireRules(mistakes);
        choice.requireRule(book, mistakes);
        List<TestedRule> tested = choice.in(book).stream().map(tests::test).toList();
        tested.forEach(rule -> mistakes.addAll(rule.mistakes()));

        if (!tested.isEmpty()) {
            new RuleTestText(surroundings).print(tested);
        }
        if (coverage) {
            new RuleCoverageText(surroundings)
                    .print(choice.in(book).stream().map(tests::coverage).toList());
        }
        if (junit != null) {
            writeJUnit(junit, tested, mistakes);
        }
        MistakesException.throwIfAny(choice.concerning(mistakes));
        boolean held = tested.stream().noneMatch(rule -> rule.state() == TestedRule.State.FAILED);
        return new Watch.Result((held ? ExitCode.CLEAN : ExitCode.FINDINGS).number(), RuleTestText.sum(tested));
    }

    private void writeJUnit(Path file, List<TestedRule> tested, List<Mistake> mistakes) {
        try {
            JUnitReport.write(tested, surroundings.workingFolder().resolve(file));
        } catch (IOException e) {
            mistakes.add(Mistake.inFile(
                    file.toString(),
                    "The results cannot be written here.",
                    "it is a folder, or its permissions want changing."));
        }
    }
}
