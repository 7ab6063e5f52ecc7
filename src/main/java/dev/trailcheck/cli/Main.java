package dev.trailcheck.cli;

import dev.trailcheck.engine.EngineSettings;
import dev.trailcheck.engine.limit.Limits;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The program. Only this class knows the process it runs in. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        start(Crews.THREADS, arguments);
    }

    /** Runs a command in this process, which then ends; {@code crews} do the work of {@code check}. */
    public static void start(Crews crews, String... arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        String home = System.getenv("TRAILCHECK_HOME");
        String cache = System.getenv("TRAILCHECK_CACHE");
        boolean interactive = System.getenv("TRAILCHECK_TERMINAL") != null; // the launcher asked the shell
        int exitCode = run(
                new Surroundings(
                        System.in,
                        out,
                        err,
                        Path.of(home == null ? "." : home),
                        Path.of(""),
                        interactive,
                        interactive && System.getenv("NO_COLOR") == null,
                        engine(cache),
                        System.getenv(),
                        InstantSource.system()),
                crews,
                arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Runs a command within given surroundings, for callers that want to live on afterwards. */
    static int run(Surroundings surroundings, String... arguments) {
        return run(surroundings, Crews.THREADS, arguments);
    }

    /** The same, with others to do the work of {@code check}. */
    public static int run(Surroundings surroundings, Crews crews, String... arguments) {
        Trailcheck trailcheck = new Trailcheck();
        Complaints complaints = new Complaints(surroundings);
        CommandLine commands = new Commands(surroundings, crews)
                .meantBy(trailcheck, arguments)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
        try {
            return commands.execute(arguments);
        } catch (Error e) { // memory at its end, for one; the Java runtime would say 1, which means findings
            return complaints.failed(e, trailcheck.verbose());
        }
    }

    /**
     * Compiled rules are kept beside the program, where whoever can write could change the program itself; nowhere where
     * the launcher does not say where that is.
     */
    private static EngineSettings engine(@Nullable String cache) {
        Path compiledRules = cache == null ? null : Path.of(cache, "compiled");
        return new EngineSettings(compiledRules, Limits.DEFAULT.timedBy(System::nanoTime));
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
