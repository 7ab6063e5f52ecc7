package dev.trailcheck.evidence;

import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.FileVerdict;

/** A verdict before it is known of which file. */
record Ruling(FileState state, String what, String maybe) {

    static final Ruling VALID = new Ruling(FileState.VALID, "", "");

    static Ruling invalid(String what, String maybe) {
        return new Ruling(FileState.INVALID, what, maybe);
    }

    static Ruling unproven(String what, String maybe) {
        return new Ruling(FileState.UNPROVEN, what, maybe);
    }

    boolean is(FileState other) {
        return state == other;
    }

    FileVerdict on(FileKind kind, String file) {
        return new FileVerdict(kind, file, state, what, maybe);
    }
}
