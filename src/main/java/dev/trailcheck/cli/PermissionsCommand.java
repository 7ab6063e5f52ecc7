package dev.trailcheck.cli;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.rule.Nearest;
import dev.trailcheck.source.aws.Errand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trailcheck permissions}: what the caller's policy must allow. */
@Command(
        name = "permissions",
        description = "Prints the least policy of IAM, as JSON, under which trailcheck can do what it is asked to.")
final class PermissionsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FOR",
            arity = "0..*",
            description = {
                "s3 (logs in a bucket), cloudtrail (the event history), trail (the trails), public-keys (those of digests),",
                "accounts (of the organization), assume-role (into each of them). Default: all."
            })
    private List<String> words = new ArrayList<>();

    PermissionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Mistake> mistakes = new ArrayList<>();
        Set<Errand> errands = words.isEmpty() ? EnumSet.allOf(Errand.class) : EnumSet.noneOf(Errand.class);
        for (String word : words) {
            Stream.of(Errand.values())
                    .filter(errand -> errand.word().equals(word))
                    .findFirst()
                    .ifPresentOrElse(errands::add, () -> mistakes.add(unknown(word)));
        }
        MistakesException.throwIfAny(mistakes);
        surroundings.out().print(Errand.policy(errands));
        surroundings.out().flush();
        return ExitCode.CLEAN.number();
    }

    private static Mistake unknown(String word) {
        List<String> known = Stream.of(Errand.values()).map(Errand::word).toList();
        return Mistake.inFile(
                "FOR",
                "Nothing is called '%s' here.".formatted(word),
                Nearest.to(word, known)
                        .map(near -> "you meant '%s'?".formatted(near))
                        .orElse("one of %s was meant.".formatted(String.join(", ", known))));
    }
}
