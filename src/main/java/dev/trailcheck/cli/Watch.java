package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.MistakesException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Does its work again after each save, on the warm Java machine, until the input ends. A save that breaks something is
 * told, and the result before it stands.
 */
final class Watch {

    /** What came of one round: the exit code, and the result in a sentence. */
    record Result(int exitCode, String sentence) {}

    /** The work, from reading the files on. */
    interface Round {
        Result run() throws Exception;
    }

    /** Often enough to be felt as at once, seldom enough to cost nothing. */
    private static final long PAUSE_MILLIS = 100;

    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final Surroundings surroundings;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Keys keys;
    private Optional<Result> lastGood = Optional.empty();

    Watch(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.out = surroundings.out();
        this.err = surroundings.err();
        this.keys = Keys.of(surroundings.in());
    }

    /** Returns the exit code of the last round. */
    int over(Collection<Path> paths, Round round) throws InterruptedException {
        while (true) {
            Snapshot seen = Snapshot.of(paths);
            if (surroundings.interactive()) {
                out.print(CLEAR);
            }
            int exitCode = run(round);
            err.println("Watching %s. Enter runs again, Ctrl-C ends."
                    .formatted(Counted.of(seen.files().size(), "file")));
            err.flush();
            Optional<List<Path>> changed = awaitChange(paths, seen);
            if (changed.isEmpty()) {
                return exitCode;
            }
            if (!surroundings.interactive()) {
                out.println("---- " + reason(changed.get()));
            }
        }
    }

    private int run(Round round) {
        Complaints complaints = new Complaints(surroundings);
        try {
            Result result = round.run();
            lastGood = Optional.of(result);
            return result.exitCode();
        } catch (MistakesException e) {
            complaints.tell(e.mistakes());
            err.println(Counted.of(e.mistakes().size(), "mistake") + standing());
            return ExitCode.USAGE.number();
        } catch (Exception e) {
            return complaints.failed(e, false);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private String standing() {
        return lastGood.map(good -> "; the last good result stands: " + good.sentence())
                .orElse("; there is no good result yet.");
    }

    /** What changed and has come to rest; nothing where a line asked for a run; empty when the input ended. */
    private Optional<List<Path>> awaitChange(Collection<Path> paths, Snapshot seen) throws InterruptedException {
        Snapshot last = seen;
        while (true) {
            Optional<Keys.Key> key = keys.within(PAUSE_MILLIS);
            if (key.isPresent()) {
                return key.get() == Keys.Key.END ? Optional.empty() : Optional.of(List.of());
            }
            Snapshot now = Snapshot.of(paths);
            if (now.equals(last) && !now.equals(seen)) {
                return Optional.of(now.changedSince(seen));
            }
            last = now;
        }
    }

    private String reason(List<Path> changed) {
        return changed.isEmpty()
                ? "again"
                : changed.stream()
                        .map(path -> Plain.text(shown(path)))
                        .collect(Collectors.joining(", ", "changed: ", ""));
    }

    private String shown(Path path) {
        Path here = surroundings.workingFolder();
        return (path.startsWith(here) ? here.relativize(path) : path).toString();
    }
}
