package dev.trailcheck.evidence;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Note;
import dev.trailcheck.stored.FileHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a tree of log files and digests, be it downloaded or in its bucket, as {@code aws cloudtrail validate-logs} does with a bucket, and
 * what that leaves out: the hash links between digests, files that no digest lists, and what cannot be proven.
 */
public final class EvidenceTree {

    private final StoredTree tree;
    private final int threads;
    private final List<Note> notes = new ArrayList<>();
    private final List<FileVerdict> verdicts = new ArrayList<>();
    private final List<Digest> digests = new ArrayList<>();
    private final Set<StoredFile> read = new HashSet<>();

    private EvidenceTree(Path source, Predicate<String> looked) throws IOException {
        this.tree = StoredTree.walk(source, looked, notes);
        this.threads = 1;
    }

    private EvidenceTree(BucketTree bucket, int threads) {
        this.tree = StoredTree.of(bucket);
        this.threads = threads;
        bucket.unlisted().forEach(gap -> unlisted(gap, bucket.files().isEmpty()));
    }

    /**
     * Digests of hours before {@code since} are not missed, nor what is not {@code looked} for, by its key. {@code known}
     * are hashes of files that were read already, by their names below the source; only others are read for theirs.
     */
    public static Verification verify(
            Path source,
            TrustedKeys trusted,
            @Nullable Instant since,
            Predicate<String> looked,
            Map<String, FileHash> known)
            throws IOException {
        return new EvidenceTree(source, looked).verification(trusted, since, known);
    }

    /** The same of files in a bucket, of which so many are read at once; what could not be listed there is unproven. */
    public static Verification verify(
            BucketTree bucket, TrustedKeys trusted, @Nullable Instant since, Map<String, FileHash> known, int threads) {
        return new EvidenceTree(bucket, threads).verification(trusted, since, known);
    }

    private Verification verification(TrustedKeys trusted, @Nullable Instant since, Map<String, FileHash> known) {
        List<StoredFile> candidates =
                tree.files().stream().filter(StoredFile::mayBeDigest).toList();
        SideBySide.of(candidates, threads, DigestReader::read).forEach(reading -> reading.ifPresent(this::digest));
        Map<String, Ruling> rulings = new DigestChain(digests, keys(trusted), trusted.saved(), notes).judge();
        List<MissingDigest> missing = new MissingDigests(digests, tree, since, notes).find(trusted.saved());
        ListedLogs logs = new ListedLogs(tree, known, threads);
        ProvenHours proven = new ProvenHours();
        for (Digest digest : digests) {
            Ruling ruling = rulings.getOrDefault(digest.file().name(), Ruling.VALID);
            verdicts.add(ruling.on(FileKind.DIGEST, digest.file().name()));
            logs.add(digest, ruling);
            if (ruling.is(FileState.VALID) && digest.isInPlace()) {
                proven.add(digest);
            }
        }
        missing.stream().filter(digest -> !digest.occupied()).forEach(digest -> verdicts.add(digest.verdict(tree)));
        verdicts.addAll(logs.verdicts());
        unlisted(logs, new CoveredHours(digests, rulings, missing));
        return Verification.of(verdicts, notes, proven);
    }

    private PublicKeys keys(TrustedKeys trusted) {
        PublicKeys keys = trusted.keys();
        for (DigestHours hours : DigestHours.lacking(keys, digests)) {
            keys = keys.and(trusted.further().keys(hours, notes::add));
        }
        return keys;
    }

    private void digest(DigestReading found) {
        read.add(found.file());
        if (found instanceof Digest digest) {
            digests.add(digest);
        } else if (found instanceof BrokenDigest broken) {
            verdicts.add(broken.ruling().on(FileKind.DIGEST, broken.file().name()));
        }
    }

    /** Of a folder that is closed it is unknown what it holds; where nothing was listed at all, nothing is proven anyway. */
    private void unlisted(Gap gap, boolean empty) {
        if (empty) {
            notes.add(new Note(gap.kind(), gap.where(), gap.what()));
        } else {
            FileKind kind = gap.where().contains("/CloudTrail-Digest/") ? FileKind.DIGEST : FileKind.LOG;
            verdicts.add(Ruling.unproven(gap.what(), gap.maybe()).on(kind, gap.where()));
        }
    }

    private void unlisted(ListedLogs logs, CoveredHours hours) {
        int outside = 0;
        for (StoredFile file : tree.files()) {
            Optional<LogPlace> place = LogPlace.of(file);
            if (place.isEmpty() || read.contains(file) || logs.contains(file)) {
                continue;
            }
            if (hours.lack(place.get())) {
                verdicts.add(Ruling.unproven(
                                "The digest of its hour is missing or invalid.",
                                "that digest still lies in the bucket; fetch it.")
                        .on(FileKind.LOG, file.name()));
            } else if (hours.cover(place.get())) {
                verdicts.add(new FileVerdict(
                        FileKind.LOG,
                        file.name(),
                        FileState.UNLISTED,
                        "No digest lists it, though digests cover its hour.",
                        "somebody put it there, or another trail that writes no digests did."));
            } else {
                outside++;
            }
        }
        if (outside > 0) {
            notes.add(new Note(
                    "outside",
                    "",
                    "%,d more log files lie outside the hours, accounts and regions that digests cover; nothing is proven of them."
                            .formatted(outside)));
        }
    }
}
