package dev.trailcheck.cli;

import dev.trailcheck.finding.Verdict;
import java.util.Arrays;

/** What the process tells its caller. Where several fit, the order is usage, incomplete, findings, clean. */
enum ExitCode {
    /** Nothing at or above the level that was asked for. */
    CLEAN(0),
    /** Findings at or above that level. */
    FINDINGS(1),
    /** The command line, a configuration file or a rule is wrong; nothing was judged. */
    USAGE(2),
    /** The run is not whole: nothing could be read, gaps under --strict, a rule that failed, or our own fault. */
    INCOMPLETE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(Verdict verdict) {
        return Arrays.stream(values())
                .filter(code -> code.number == verdict.exitCode())
                .findFirst()
                .orElseThrow();
    }
}
