package dev.trailcheck.report;

import dev.trailcheck.finding.FileCounts;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Integrity;

/** What a verification found, as members of JSON; where nobody asked for one there are none. */
final class IntegrityMembers {

    private IntegrityMembers() {}

    /** The whole of it, with the files that are not valid. */
    static void all(JsonText json, Integrity integrity) {
        if (integrity instanceof Integrity.Checked checked) {
            json.object("integrity", () -> {
                sums(json, checked);
                json.objects("files", checked.notValid(), verdict -> file(json, verdict));
                json.number("more", checked.more());
            });
        }
    }

    /** The result and the counts. */
    static void brief(JsonText json, Integrity integrity) {
        if (integrity instanceof Integrity.Checked checked) {
            json.object("integrity", () -> sums(json, checked));
        }
    }

    private static void sums(JsonText json, Integrity.Checked checked) {
        json.text("result", checked.result().word());
        json.object("digests", () -> counts(json, FileKind.DIGEST, checked.counts()));
        json.object("logs", () -> counts(json, FileKind.LOG, checked.counts()));
    }

    private static void counts(JsonText json, FileKind kind, FileCounts counts) {
        json.number("all", counts.of(kind));
        for (FileState state : FileState.values()) {
            json.number(state.word(), counts.of(kind, state));
        }
    }

    private static void file(JsonText json, FileVerdict verdict) {
        json.text("kind", verdict.kind().word());
        json.text("file", verdict.file());
        json.text("state", verdict.state().word());
        json.text("what", verdict.what());
        json.text("maybe", verdict.maybe());
    }
}
