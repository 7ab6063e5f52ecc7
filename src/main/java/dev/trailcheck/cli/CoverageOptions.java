package dev.trailcheck.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code check} can be told of what it must have seen, as words; {@link ExpectedWords} makes sense of them. */
final class CoverageOptions {

    @Option(
            names = "--expect-accounts",
            paramLabel = "ACCOUNT",
            split = ",",
            description =
                    "Accounts that must have logs, or 'all' for every active one of the accounts file; one without is a gap.")
    List<String> accounts = new ArrayList<>();

    @Option(
            names = "--expect-regions",
            paramLabel = "REGION",
            split = ",",
            description =
                    "Regions that must have logs in every account seen, or 'allowed' for those of the policy; one without is a gap.")
    List<String> regions = new ArrayList<>();

    @Option(
            names = "--expect-window",
            paramLabel = "DURATION",
            description =
                    "The longest time, such as PT6H or P1D, that may pass without a log file in an account and region that has any; more is a gap.")
    @Nullable
    String window;

    @Option(names = "--coverage", description = "Print which account was seen in which region on which day.")
    boolean print;

    @Option(names = "--by-hour", description = "Count coverage by the hour rather than by the day.")
    boolean byHour;
}
