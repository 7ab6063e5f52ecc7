package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.workshop.NewRule;
import dev.trailcheck.workshop.RuleFiles;
import dev.trailcheck.workshop.RuleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailcheck rules new}: begins a rule. */
@Command(
        name = "new",
        description = "Writes a rule, its page and its test, ready to be edited; its tests hold at once.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the three files are written",
            "2:nothing is written: a file is there already, or the command line is wrong"
        })
final class RulesNewCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "What the rule and its files are named, like camera-deleted-at-night.")
    private String id = "";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The folder to write them to. Default: ./${DEFAULT-VALUE}.")
    private Path folder = Path.of("rules");

    @Option(
            names = "--like",
            paramLabel = "RULE",
            description = "Begin with a copy of this rule, not with the template.")
    private @Nullable String like;

    RulesNewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        Path place = surroundings.workingFolder().resolve(folder);
        Path own = surroundings.workingFolder().resolve("rules");
        boolean first = !Files.isDirectory(own);
        if (NewRule.isId(id, mistakes)) {
            requireNew(place.startsWith(own) ? own : place, mistakes);
        }
        Optional<RuleText> text = text(place, mistakes);
        MistakesException.throwIfAny(mistakes);

        Optional<RuleFiles> files = text.flatMap(three -> NewRule.write(three, place, id, mistakes));
        MistakesException.throwIfAny(mistakes);
        files.ifPresent(written -> tell(written, first && place.startsWith(own)));
        return ExitCode.CLEAN.number();
    }

    /** Two rules of one id would shut each other out, wherever in the folder they lie. */
    private void requireNew(Path within, Collection<Mistake> mistakes) {
        RuleFiles.find(id, within)
                .ifPresent(other -> mistakes.add(Mistake.inFile(
                        other.logic().toString(),
                        "The rule '%s' exists already.".formatted(id),
                        "you want to edit it, or another id was meant.")));
    }

    private Optional<RuleText> text(Path place, Collection<Mistake> mistakes) throws IOException {
        if (like == null || !mistakes.isEmpty()) {
            return mistakes.isEmpty() ? Optional.of(RuleText.template(place, id)) : Optional.empty();
        }
        RuleChoice choice = RuleChoice.of(like, surroundings, mistakes);
        Optional<RuleFiles> other =
                RuleFiles.find(choice.only().orElse(""), choice.folders().get(0));
        String trouble = other.isEmpty()
                ? "There is no rule '%s'."
                : other.get().isTable()
                        ? "The rule '%s' is a decision table."
                        : other.get().areComplete() ? "" : "The rule '%s' has no page or no test to copy.";
        if (!trouble.isEmpty()) {
            mistakes.add(
                    Mistake.inFile("--like", trouble.formatted(like), "'trailcheck rules list' says which there are."));
            return Optional.empty();
        }
        return Optional.of(RuleText.like(other.get(), place, id));
    }

    private void tell(RuleFiles files, boolean first) {
        PrintWriter out = surroundings.out();
        out.println("Wrote three files:");
        files.all().forEach(file -> out.println("  " + Plain.text(file.toString())));
        out.println("Edit them; 'trailcheck rules test %s' says what holds.".formatted(Plain.text(named(files))));
        if (first) {
            out.println("From now on ./rules serves here in place of the shipped rules; "
                    + "'check --rules DIR --rules DIR' takes rules from several folders.");
        }
        out.flush();
    }

    /** The id, where it is enough to find the rule by. */
    private String named(RuleFiles files) {
        String path = files.logic().toString();
        return files.logic().startsWith(RuleChoice.customary(surroundings))
                ? id
                : path.contains(" ") ? "\"" + path + "\"" : path;
    }
}
