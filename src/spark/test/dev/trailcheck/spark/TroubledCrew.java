package dev.trailcheck.spark;

import dev.trailcheck.check.Census;
import dev.trailcheck.check.Crew;
import dev.trailcheck.check.KnownEvents;
import dev.trailcheck.check.UnreadFile;
import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.CallDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The same crew, to whom files are given in disorder, and every fifth of them is {@link FragileFile}. */
record TroubledCrew(Crew crew) implements Crew {

    @Override
    public void read(List<UnreadFile> files, Census census) {
        List<UnreadFile> troubled = new ArrayList<>();
        for (UnreadFile file : files) {
            troubled.add(
                    troubled.size() % 5 == 4
                            ? new UnreadFile(new FragileFile(file.file()), file.counts(), file.hashed(), file.hash())
                            : file);
        }
        Collections.shuffle(troubled, new Random(5));
        crew.read(troubled, census);
    }

    @Override
    public Conclusion conclude(AuditWindow window) {
        return crew.conclude(window);
    }

    @Override
    public List<CallDetails> memory(Instant since, Instant asOf, Set<String> channels) {
        return crew.memory(since, asOf, channels);
    }

    @Override
    public KnownEvents known() {
        return crew.known();
    }
}
