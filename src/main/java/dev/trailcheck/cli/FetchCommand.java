package dev.trailcheck.cli;

import dev.trailcheck.check.Window;
import dev.trailcheck.fetch.Fetch;
import dev.trailcheck.fetch.FetchRequest;
import dev.trailcheck.fetch.FetchTally;
import dev.trailcheck.fetch.Fetched;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.source.Source;
import dev.trailcheck.source.Sources;
import dev.trailcheck.source.aws.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailcheck fetch}: keeps evidence in a folder, as it is stored where it comes from. */
@Command(
        name = "fetch",
        description = "Keeps logs, digests and their signatures in a folder, laid out as in the bucket they come from.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that was wanted is kept",
            "2:the command line is wrong, or the folder cannot be written to",
            "3:there are gaps: something was not kept, and is told"
        })
final class FetchCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description = "s3://BUCKET/PREFIX, cloudtrail:REGION,... or cloudtrail:all, a folder or a file.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "The folder to keep it in; made where it is missing, gone on with where it is not.")
    private Path to = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Fetch only what may hold events from this time on, like 2026-10-31.")
    private @Nullable String since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Fetch only what may hold events up to this time; a day means its end.")
    private @Nullable String until;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files to fetch at once. Default: one per processor.")
    private @Nullable String threads;

    @Option(names = "--replace", description = "Let what differs take the place of what was kept before.")
    private boolean replace;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    private boolean quiet;

    @ArgGroup(validate = false, heading = "%nHow AWS is reached:%n")
    private AwsOptions aws = new AwsOptions();

    FetchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Mistake> mistakes = new ArrayList<>();
        Window window = Moments.window(since, until, mistakes);
        Path folder = surroundings.workingFolder().resolve(to);
        FetchRequest request =
                new FetchRequest(sources(window, folder, mistakes), folder, replace, Threads.read(threads, mistakes));
        if (to.toString().isBlank()) {
            mistakes.add(Mistake.inFile("--to", "It is empty.", "a variable in the command has no value."));
        }
        MistakesException.throwIfAny(mistakes);

        FetchTally tally = new FetchTally();
        Fetched fetched =
                new Progress(() -> FetchText.line(tally), surroundings, quiet).during(() -> fetch(request, tally));
        if (!quiet) {
            new FetchText(surroundings).print(fetched, to);
        }
        return (fetched.isWhole() ? ExitCode.CLEAN : ExitCode.INCOMPLETE).number();
    }

    private Fetched fetch(FetchRequest request, FetchTally tally) {
        try {
            return Fetch.run(request, tally);
        } catch (IOException e) {
            throw new MistakesException(List.of(Mistake.inFile(
                    to.toString(),
                    "Nothing can be kept here (%s).".formatted(e.getClass().getSimpleName()),
                    "it is a file, its permissions want changing, or the disk is full.")));
        }
    }

    private List<Source> sources(Window window, Path folder, List<Mistake> mistakes) {
        if (sources.contains("-")) {
            mistakes.add(Mistake.inFile(
                    "-", "The standard input has no name to be kept under.", "a file or a folder was meant."));
        }
        List<String> words = sources.stream()
                .filter(word -> !word.equals("-"))
                .map(word -> SourceWord.from(surroundings.workingFolder(), word))
                .toList();
        List<Source> named = Sources.named(
                words, aws.sources(window, Reach.OWN), Set.of(folder), InputStream.nullInputStream(), mistakes);
        if (named.stream().flatMap(source -> source.folder().stream()).anyMatch(source -> isSame(source, folder))) {
            mistakes.add(Mistake.inFile("--to", "It is the SOURCE itself.", "another folder was meant."));
        }
        return named;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false; // what cannot be read is told when it is
        }
    }
}
