package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import dev.trailcheck.evidence.BucketTree;
import dev.trailcheck.evidence.EvidenceTree;
import dev.trailcheck.evidence.TrustedKeys;
import dev.trailcheck.evidence.Verification;
import dev.trailcheck.source.KeySpace;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.Source;
import dev.trailcheck.stored.FileHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verifies files where they lie in a bucket. */
public final class BucketVerification {
    /** Reading from S3 is waiting, mostly. */
    private static final int SIDE_BY_SIDE = 16;

    private BucketVerification() {}

    /** Lists a source in a bucket, and reads what it takes to prove its files. */
    public static Verification of(Source source, TrustedKeys trusted, @Nullable Instant since) {
        KeySpace keys = source.keys().orElseThrow();
        List<Gap> gaps = new ArrayList<>();
        List<LogFile> files = source.files(gaps::add);
        return of(files, gaps, keys, trusted, since, Map.of());
    }

    /** The same of files that were listed, and read as far as their hashes are known. */
    static Verification of(
            List<LogFile> files,
            List<Gap> gaps,
            KeySpace keys,
            TrustedKeys trusted,
            @Nullable Instant since,
            Map<String, FileHash> known) {
        List<BucketFile> kept = files.stream()
                .map(file -> new BucketFile(file, keys.place(file instanceof FetchedOnce once ? once.fetched() : file)))
                .toList();
        BucketTree tree = new BucketTree(keys.root(), keys::looksAt, kept, gaps);
        return EvidenceTree.verify(tree, trusted, since, known, SIDE_BY_SIDE);
    }
}
