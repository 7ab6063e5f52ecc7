package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.rule.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
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
        return near(e).map(near -> "you meant '%s'?".formatted(near))
                .orElseGet(() -> "'%s --help' says what you look for."
                        .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
    }

    private static Optional<String> near(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        return unmatched.getSuggestions().stream()
                .findFirst()
                .or(() -> Nearest.to(
                        unmatched.getUnmatched().get(0),
                        e.getCommandLine().getSubcommands().keySet()));
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof MistakesException mistakes) {
            tell(mistakes.mistakes());
            String count = Counted.of(mistakes.mistakes().size(), "mistake");
            err.println(count + leftUndone(command) + ".");
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

    /** Tells mistakes, each with its place and its remedy. */
    void tell(List<Mistake> mistakes) {
        mistakes.forEach(this::tell);
    }

    /** A command about rules would judge nothing anyway. */
    private static String leftUndone(CommandLine command) {
        if (command.getCommand() instanceof ExceptCommand || command.getCommand() instanceof AccountsCommand) {
            return "; nothing was written";
        }
        if (command.getCommand() instanceof FetchCommand) {
            return "; nothing was fetched";
        }
        boolean aboutRules = command.getParent() != null && command.getParent().getCommand() instanceof RulesCommand;
        return aboutRules ? "" : "; nothing was judged";
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
