package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong: what, where, and what may help. A stack trace only where it was asked for. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final PrintWriter err;

    Complaints(Surroundings surroundings) {
        this.err = surroundings.err();
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        err.println(Plain.text(String.valueOf(e.getMessage())));
        err.println("  Maybe " + remedy(e));
        return ExitCode.USAGE.number();
    }

    private static String remedy(ParameterException e) {
        List<String> near = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty()
                ? "'%s --help' says what you look for."
                        .formatted(e.getCommandLine().getCommandSpec().qualifiedName())
                : "you meant '%s'?".formatted(near.get(0));
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof MistakesException mistakes) {
            mistakes.mistakes().forEach(this::tell);
            int count = mistakes.mistakes().size();
            err.println(count == 1 ? "1 mistake; nothing was judged." : count + " mistakes; nothing was judged.");
            return ExitCode.USAGE.number();
        }
        return failed(e, isVerbose(command));
    }

    /** Tells of a failure of our own. */
    int failed(Throwable e, boolean verbose) {
        err.println("trailcheck failed: %s".formatted(Plain.text(String.valueOf(e.getMessage()))));
        err.println("  Maybe this is our fault; run again with --verbose and send us what it prints.");
        if (verbose) {
            e.printStackTrace(err);
        }
        return ExitCode.INCOMPLETE.number();
    }

    private void tell(Mistake mistake) {
        err.println(mistake.toString()
                .lines()
                .map(Plain::text)
                .reduce((a, b) -> a + "\n" + b)
                .orElse(""));
    }

    private static boolean isVerbose(CommandLine command) {
        CommandLine top = command;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.getCommand() instanceof Trailcheck trailcheck && trailcheck.verbose();
    }
}
