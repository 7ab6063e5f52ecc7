package dev.trailcheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/** The program. Only this class knows the process it runs in. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        String home = System.getenv("TRAILCHECK_HOME");
        boolean interactive = System.getenv("TRAILCHECK_TERMINAL") != null; // the launcher asked the shell
        int exitCode = run(
                new Surroundings(
                        System.in,
                        out,
                        err,
                        Path.of(home == null ? "." : home),
                        Path.of(""),
                        interactive,
                        interactive && System.getenv("NO_COLOR") == null),
                arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Runs a command within given surroundings, for callers that want to live on afterwards. */
    static int run(Surroundings surroundings, String... arguments) {
        Trailcheck trailcheck = new Trailcheck();
        Complaints complaints = new Complaints(surroundings);
        CommandLine commands = new CommandLine(trailcheck)
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings))
                .addSubcommand(new CommandLine(new RulesCommand()).addSubcommand(new RulesTestCommand(surroundings)))
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

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
