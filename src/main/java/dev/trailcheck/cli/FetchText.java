package dev.trailcheck.cli;

import dev.trailcheck.event.Gap;
import dev.trailcheck.fetch.FetchTally;
import dev.trailcheck.fetch.Fetched;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.stored.OwnFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What a fetch tells on the terminal. */
final class FetchText {
    private static final int MOST_GAPS = 20;

    private final PrintWriter out;

    FetchText(Surroundings surroundings) {
        this.out = surroundings.out();
    }

    static String line(FetchTally tally) {
        return "%s, %,d bytes".formatted(Progress.files(tally.done(), tally.found()), tally.fetchedBytes());
    }

    /** {@code to} is the folder as the user named it. */
    void print(Fetched fetched, Path to) {
        out.println("%s  %s fetched (%s), %,d already there (%s), %s."
                .formatted(
                        fetched.isWhole() ? "WHOLE" : "NOT WHOLE",
                        Counted.of(fetched.fetched(), "file"),
                        Counted.of(fetched.fetchedBytes(), "byte"),
                        fetched.there(),
                        Counted.of(fetched.thereBytes(), "byte"),
                        Counted.of(fetched.gaps().size(), "gap")));
        if (fetched.signatures() + fetched.unsigned() > 0) {
            out.println("Digests: %s kept, %,d without one."
                    .formatted(Counted.of(fetched.signatures(), "signature"), fetched.unsigned()));
        }
        gaps(fetched.gaps(), to);
        if (fetched.fetched() + fetched.there() > 0) {
            String folder = Plain.text(to.resolve(fetched.place()).toString());
            out.println("Manifest: "
                    + Plain.text(
                            to.resolve(OwnFolder.NAME).resolve("manifest.jsonl").toString()));
            out.println("Go on with:");
            out.println("  trailcheck verify " + folder);
            out.println("  trailcheck check " + folder);
        }
        out.flush();
    }

    private void gaps(List<Gap> gaps, Path to) {
        if (gaps.isEmpty()) {
            return;
        }
        out.println("Gaps, what was not kept or not seen:");
        gaps.stream().limit(MOST_GAPS).forEach(gap -> {
            out.println("  %s  %s: %s".formatted(gap.kind(), Plain.text(gap.where()), Plain.text(gap.what())));
            out.println("    Maybe " + Plain.text(gap.maybe()));
        });
        if (gaps.size() > MOST_GAPS) {
            out.println("  ... and %,d more".formatted(gaps.size() - MOST_GAPS));
        }
        out.println("  All of them: "
                + Plain.text(to.resolve(OwnFolder.NAME).resolve("gaps.jsonl").toString()));
    }
}
