package dev.trailcheck.evidence;

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
import org.jspecify.annotations.Nullable;

/**
 * Verifies a downloaded tree of log files and digests, as {@code aws cloudtrail validate-logs} does with a bucket, and
 * what that leaves out: the hash links between digests, files that no digest lists, and what cannot be proven.
 */
public final class EvidenceTree {

    private final StoredTree tree;
    private final List<Note> notes = new ArrayList<>();
    private final List<FileVerdict> verdicts = new ArrayList<>();
    private final List<Digest> digests = new ArrayList<>();
    private final Set<StoredFile> read = new HashSet<>();

    private EvidenceTree(Path source) throws IOException {
        this.tree = StoredTree.walk(source, notes);
    }

    /**
     * Digests of hours before {@code since} are not missed. {@code known} are hashes of files that were read already, by
     * their names below the source; only others are read for theirs.
     */
    public static Verification verify(
            Path source, TrustedKeys trusted, @Nullable Instant since, Map<String, FileHash> known) throws IOException {
        return new EvidenceTree(source).verification(trusted, since, known);
    }

    private Verification verification(TrustedKeys trusted, @Nullable Instant since, Map<String, FileHash> known) {
        tree.files().forEach(this::readDigest);
        Map<String, Ruling> rulings = new DigestChain(digests, trusted.keys(), trusted.saved(), notes).judge();
        List<MissingDigest> missing = new MissingDigests(digests, tree, since, notes).find(trusted.saved());
        ListedLogs logs = new ListedLogs(tree, known);
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

    private void readDigest(StoredFile file) {
        Optional<DigestReading> reading = DigestReader.read(file);
        reading.ifPresent(found -> {
            read.add(file);
            if (found instanceof Digest digest) {
                digests.add(digest);
            } else if (found instanceof BrokenDigest broken) {
                verdicts.add(broken.ruling().on(FileKind.DIGEST, file.name()));
            }
        });
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
