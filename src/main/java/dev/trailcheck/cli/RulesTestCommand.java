package dev.trailcheck.cli;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.workshop.RuleTestResult;
import dev.trailcheck.workshop.RuleTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trailcheck rules test}: runs the tests that lie beside rules. */
@Command(name = "test", description = "Runs the tests that lie beside rules, and says what did not hold.")
final class RulesTestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The rules folder. Default: ./rules, else the shipped rules.")
    private @Nullable Path folder;

    RulesTestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        Path rules = folder();
        RuleBook book = RuleBook.load(List.of(rules), PolicyBook.UNWRITTEN, surroundings.engine(), mistakes);
        MistakesException.throwIfAny(mistakes);
        List<RuleTestResult> results = new RuleTests(book).runAll(rules);
        results.stream().filter(result -> !result.held()).forEach(this::tell);
        long failed = results.stream().filter(result -> !result.held()).count();
        surroundings
                .out()
                .println("%s: %d held, %d did not."
                        .formatted(Counted.of(results.size(), "case"), results.size() - failed, failed));
        return (failed == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
    }

    private Path folder() {
        if (folder != null) {
            return surroundings.workingFolder().resolve(folder);
        }
        Path own = surroundings.workingFolder().resolve("rules");
        return Files.isDirectory(own) ? own : surroundings.home().resolve("rules");
    }

    private void tell(RuleTestResult result) {
        surroundings.out().println(Plain.text(result.rule() + ": " + result.name()));
        result.differences()
                .forEach(difference ->
                        difference.lines().forEach(line -> surroundings.out().println("  " + Plain.text(line))));
    }
}
