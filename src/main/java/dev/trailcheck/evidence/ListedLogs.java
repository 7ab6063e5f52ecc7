package dev.trailcheck.evidence;

import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.stored.FileHash;
import dev.trailcheck.stored.StoredContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges the log files that digests list, each by its best digest: valid ones count, else those not known to be invalid. */
final class ListedLogs {

    /** That a digest lists a log file. */
    private record Listing(Digest digest, Ruling ruling, ListedLog log) {}

    private final StoredTree tree;
    private final Map<String, FileHash> known;
    private final int threads;
    private final Map<StoredFile, List<Listing>> listings = new HashMap<>();
    private final Map<String, FileVerdict> missing = new TreeMap<>();
    private final Map<String, String> keysByHash = new HashMap<>();

    /** {@code known} are the hashes of files that were read already, by their names. */
    ListedLogs(StoredTree tree, Map<String, FileHash> known, int threads) {
        this.tree = tree;
        this.known = known;
        this.threads = threads;
    }

    void add(Digest digest, Ruling ruling) {
        for (ListedLog log : digest.logs()) {
            List<StoredFile> files = tree.at(digest.root(), log.object().key());
            Listing listing = new Listing(digest, ruling, log);
            files.forEach(file ->
                    listings.computeIfAbsent(file, listed -> new ArrayList<>(1)).add(listing));
            if (files.isEmpty() && tree.looksAt(log.object().key())) {
                miss(listing);
            }
            keysByHash.putIfAbsent(log.hash(), log.object().key());
        }
    }

    boolean contains(StoredFile file) {
        return listings.containsKey(file);
    }

    Collection<FileVerdict> verdicts() {
        List<FileVerdict> verdicts = new ArrayList<>(missing.values());
        verdicts.addAll(SideBySide.of(listings.entrySet(), threads, listed -> {
            StoredFile file = listed.getKey();
            return ruling(file, listed.getValue()).on(FileKind.LOG, file.name());
        }));
        return verdicts;
    }

    private void miss(Listing listing) {
        String key = listing.log().object().key();
        String name = tree.name(listing.digest().root(), key);
        List<StoredFile> elsewhere = tree.named(key);
        String maybe = elsewhere.isEmpty()
                ? "it was deleted, or was not downloaded; fetch it."
                : "it was moved: a file of its name is '%s'."
                        .formatted(elsewhere.get(0).name());
        missing.putIfAbsent(
                name,
                new FileVerdict(
                        FileKind.LOG,
                        name,
                        FileState.MISSING,
                        "The digest '%s' lists it."
                                .formatted(listing.digest().file().name()),
                        maybe));
    }

    private Ruling ruling(StoredFile file, List<Listing> listed) {
        List<Listing> best = of(FileState.VALID, listed);
        if (best.isEmpty()) {
            best = listed.stream()
                    .filter(listing -> !listing.ruling().is(FileState.INVALID))
                    .toList();
        }
        if (best.isEmpty()) {
            return Ruling.unproven(
                    "The digest that lists it is invalid: '%s'."
                            .formatted(listed.get(0).digest().file().name()),
                    "the digest can be fetched again.");
        }
        try {
            FileHash hash = hash(file);
            return hash.followed() ? followed() : byHash(hash.sha256(), best);
        } catch (IOException e) {
            return ReadFault.ruling("It cannot be read: %s.", e);
        }
    }

    private FileHash hash(StoredFile file) throws IOException {
        FileHash hash = file.keeping().regular() ? known.get(file.name()) : null;
        if (hash != null) {
            return hash;
        }
        try (StoredContent content = file.open()) {
            return StoredFile.hashOfAll(content);
        }
    }

    private static Ruling followed() {
        return Ruling.invalid(
                "There is unexpected data after the end of its gzip stream.",
                "somebody added records to the file; fetch it again.");
    }

    private Ruling byHash(String hash, List<Listing> best) {
        for (Listing listing : best) {
            if (!listing.log().hash().equalsIgnoreCase(hash)) {
                String other = keysByHash.get(hash);
                return Ruling.invalid(
                        "Its content is not what the digest '%s' lists."
                                .formatted(listing.digest().file().name()),
                        other == null
                                ? "it was changed after CloudTrail wrote it; fetch it again."
                                : "files were swapped: this is the content of '%s'.".formatted(other));
            }
        }
        Listing first = best.get(0);
        if (!first.log().algorithm().equals("SHA-256")) {
            return Ruling.unproven(
                    "Its digest hashed it by '%s'.".formatted(first.log().algorithm()), "AWS has a new algorithm.");
        }
        return switch (first.ruling().state()) {
            case VALID -> Ruling.VALID;
            case NOT_YET_VERIFIABLE ->
                new Ruling(
                        FileState.NOT_YET_VERIFIABLE,
                        "The digest that lists it is not yet verifiable: '%s'."
                                .formatted(first.digest().file().name()),
                        "the next hour's digest will tell.");
            case INVALID, MISSING, UNLISTED, UNPROVEN ->
                Ruling.unproven(
                        "The digest that lists it is not proven: '%s'."
                                .formatted(first.digest().file().name()),
                        "what is said of that digest can be mended first.");
        };
    }

    private static List<Listing> of(FileState state, List<Listing> listed) {
        return listed.stream().filter(listing -> listing.ruling().is(state)).toList();
    }
}
