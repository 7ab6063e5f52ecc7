package dev.trailcheck.cli;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.workshop.RuleTests;
import dev.trailcheck.workshop.RulesJson;
import dev.trailcheck.workshop.TestedRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trailcheck rules list}: says which rules there are and how they stand. */
@Command(
        name = "list",
        description = "Lists the rules, with what their tests say now.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every rule is listed", "2:a rule, a test or the command line is wrong; the others are listed"
        })
final class RulesListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "Folders of rules. Default: ./rules, else the shipped rules.")
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private final TextOrJson form = new TextOrJson();

    RulesListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Mistake> mistakes = new ArrayList<>();
        form.require(mistakes);
        MistakesException.throwIfAny(mistakes);

        RuleChoice choice = RuleChoice.all(surroundings, folders);
        RuleBook book = RuleBook.load(choice.folders(), PolicyBook.UNWRITTEN, surroundings.engine(), mistakes);
        RuleTests tests = new RuleTests(book, choice.folders());
        tests.requireRules(mistakes);
        List<TestedRule> tested = tests.all();
        tested.forEach(rule -> mistakes.addAll(rule.mistakes()));
        if (form.isJson()) {
            RulesJson.write(tested, surroundings.out());
        } else if (!tested.isEmpty()) {
            new RuleTable(surroundings).print(tested);
        }
        surroundings.out().flush();
        MistakesException.throwIfAny(mistakes);
        return ExitCode.CLEAN.number();
    }
}
