package dev.trailcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A desk at which a command watches: every round ends with a line of its own, and closing the input ends it all. */
final class WatchedDesk implements AutoCloseable {

    private static final int PATIENCE = 6000;

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final CompletableFuture<Integer> exitCode;
    private int rounds;
    private int shown;
    private int told;

    /** Starts the command and waits for its first round. */
    WatchedDesk(Path folder, boolean interactive, String... command) throws IOException {
        this.folder = folder;
        Surroundings surroundings = new Surroundings(
                new PipedInputStream(keys),
                new PrintWriter(out),
                new PrintWriter(err),
                Path.of("").toAbsolutePath(),
                folder,
                interactive,
                false);
        this.exitCode = CompletableFuture.supplyAsync(() -> Main.run(surroundings, command));
        awaitRound();
    }

    /** What was printed since the last time somebody asked. */
    String out() {
        String all = out.toString();
        String since = all.substring(shown);
        shown = all.length();
        return since.replace(folder + "/", "");
    }

    String err() {
        String all = err.toString();
        String since = all.substring(told);
        told = all.length();
        return since.replace(folder + "/", "");
    }

    void awaitRound() {
        rounds++;
        for (int i = 0; i < PATIENCE && rounds() < rounds && !exitCode.isDone(); i++) {
            pause();
        }
        if (rounds() != rounds) {
            throw new AssertionError("Round %d did not come:%n%s%n%s".formatted(rounds, out, err));
        }
    }

    int rounds() {
        return err.toString().split("Watching ", -1).length - 1;
    }

    void press(String line) throws IOException {
        keys.write(line.getBytes(UTF_8));
        keys.flush();
    }

    /** Ends the input and answers what the command then returns. */
    int end() throws IOException {
        keys.close();
        return exitCode.join();
    }

    @Override
    public void close() throws IOException {
        end();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
