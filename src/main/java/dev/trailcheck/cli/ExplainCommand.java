package dev.trailcheck.cli;

import dev.trailcheck.check.Check;
import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Dossier;
import dev.trailcheck.check.Tally;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.rule.Nearest;
import dev.trailcheck.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trailcheck explain}: why each rule fired on an event, and why not. */
@Command(
        name = "explain",
        description = "Says of one event why each rule fired on it or not: what the rule asks, and what it met.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no rule fires on the event",
            "1:a rule fires on it",
            "2:the command line, a file that it names or a rule is wrong, or there is no such event",
            "3:no record could be read"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ExplainOptions options = new ExplainOptions();

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Mistake> mistakes = new ArrayList<>();
        CheckRequest request = new Preparation(surroundings, options.asCheck(), mistakes).request();
        requireSense(request, mistakes);
        MistakesException.throwIfAny(mistakes);

        Dossier dossier = Check.explain(options.event.strip(), request, this::isAsked, new Tally());
        if (dossier.assessment().coverage().records() == 0) {
            surroundings.err().println("No record could be read.");
            surroundings.err().println("  Maybe the folder holds no logs, or they are of another kind.");
            return ExitCode.INCOMPLETE.number();
        }
        requireOneEvent(dossier);
        if (options.form.isJson()) {
            ExplainJson.write(dossier, surroundings.out());
        } else {
            new ExplainText(surroundings, options.ascii).print(dossier);
        }
        surroundings.out().flush();
        boolean fires = dossier.explanations().stream().anyMatch(one -> one.fires());
        return (fires ? ExitCode.FINDINGS : ExitCode.CLEAN).number();
    }

    private boolean isAsked(Rule rule) {
        return options.rule == null || rule.id().equals(options.rule);
    }

    private void requireSense(CheckRequest request, List<Mistake> mistakes) {
        if (options.event.isBlank()) {
            mistakes.add(Mistake.inFile("EVENT_ID", "It is empty.", "a variable in the command has no value."));
        }
        options.form.require(mistakes);
        List<String> known = request.rules().rules().stream().map(Rule::id).toList();
        if (options.rule != null && !known.contains(options.rule)) {
            mistakes.add(Mistake.inFile(
                    "--rule",
                    request.rules().knows(options.rule)
                            ? "The policy switches the rule '%s' off.".formatted(options.rule)
                            : "There is no rule '%s'.".formatted(options.rule),
                    Nearest.to(options.rule, known)
                            .map(near -> "you meant '%s'?".formatted(near))
                            .orElse("one of %s was meant.".formatted(String.join(", ", known)))));
        }
    }

    private void requireOneEvent(Dossier dossier) {
        List<String> events = dossier.events();
        if (events.size() == 1) {
            return;
        }
        String what = events.isEmpty()
                ? "There is no such event among the %s read."
                        .formatted(Counted.of(dossier.assessment().coverage().records(), "record"))
                : "%d events begin so.".formatted(events.size());
        String maybe = events.isEmpty()
                ? dossier.nearest()
                        .map(near -> "you meant '%s'?".formatted(near))
                        .orElse("it lies in other logs; name them after the event's id.")
                : "you meant one of %s?"
                        .formatted(String.join(
                                ", ", events.stream().sorted().limit(5).toList()));
        throw new MistakesException(List.of(Mistake.inFile(options.event, what, maybe)));
    }
}
