package dev.trailcheck.cli;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.workshop.RuleFiles;
import dev.trailcheck.workshop.RuleTests;
import dev.trailcheck.workshop.TestedRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trailcheck rules show}: all there is to know of one rule. */
@Command(
        name = "show",
        description = "Shows a rule: what it says of itself, what its tests say now, its page and its text.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the rule is shown", "2:there is no such rule, or the command line is wrong"})
final class RulesShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "RULE",
            description = "The id of a rule in ./rules, else of a shipped rule; or the path of a rule's file.")
    private String target = "";

    RulesShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        RuleChoice choice = RuleChoice.of(target, surroundings, mistakes);
        if (choice.only().isEmpty()) {
            mistakes.add(Mistake.inFile(
                    target,
                    "This is a folder, not a rule.",
                    "'trailcheck rules list %s' was meant.".formatted(target)));
        }
        MistakesException.throwIfAny(mistakes);

        RuleBook book = RuleBook.load(choice.folders(), PolicyBook.UNWRITTEN, surroundings.engine(), mistakes);
        choice.requireRule(book, mistakes);
        RuleTests tests = new RuleTests(book, choice.folders());
        for (Rule rule : choice.in(book)) {
            TestedRule tested = tests.test(rule);
            mistakes.addAll(tested.mistakes());
            String text = RuleFiles.text(RuleFiles.of(rule, choice.folders()).logic());
            new RuleSheet(surroundings).print(tested, text);
        }
        MistakesException.throwIfAny(choice.concerning(mistakes));
        return ExitCode.CLEAN.number();
    }
}
