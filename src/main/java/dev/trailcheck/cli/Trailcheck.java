package dev.trailcheck.cli;

import dev.trailcheck.report.Tool;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The word before all commands; by itself it only says which there are. */
@Command(
        name = "trailcheck",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Trailcheck.Version.class,
        description = "Judges CloudTrail records of Kinesis Video Streams WebRTC signaling channels by rules in DRL.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing at or above --fail-on",
            "1:findings at or above --fail-on",
            "2:the command line, a configuration file or a rule is wrong",
            "3:the run is not whole"
        })
final class Trailcheck implements Runnable {

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "On an error of our own, print where it came from.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    boolean verbose() {
        return verbose;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Tool.NAME + " " + Tool.VERSION};
        }
    }
}
