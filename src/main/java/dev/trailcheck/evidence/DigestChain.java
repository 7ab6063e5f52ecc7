package dev.trailcheck.evidence;

import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges digests from the newest to the oldest, each by what is known of the one after it. A signature is tried whoever
 * names it, since it proves itself; that one fails counts against a digest only where its own metadata or a valid digest
 * names it.
 */
final class DigestChain {

    private static final Comparator<Digest> NEWEST_FIRST = Comparator.comparing(Digest::end)
            .reversed()
            .thenComparing(digest -> digest.file().name());

    private final PublicKeys keys;
    private final SavedSignatures saved;
    private final Collection<Note> notes;
    private final List<Digest> digests;
    private final Map<S3Object, List<Digest>> after = new HashMap<>();
    private final Map<S3Object, List<Digest>> byObject = new HashMap<>();
    private final Set<String> newest = new HashSet<>();
    private final Map<String, Ruling> rulings = new HashMap<>();

    DigestChain(Collection<Digest> digests, PublicKeys keys, SavedSignatures saved, Collection<Note> notes) {
        this.keys = keys;
        this.saved = saved;
        this.notes = notes;
        this.digests = digests.stream().sorted(NEWEST_FIRST).toList();
    }

    /** The rulings by the name of the digest's file. */
    Map<String, Ruling> judge() {
        Set<String> lines = new HashSet<>();
        for (Digest digest : digests) {
            byObject.computeIfAbsent(digest.object(), object -> new ArrayList<>(1))
                    .add(digest);
            digest.previous()
                    .ifPresent(previous -> after.computeIfAbsent(previous.object(), object -> new ArrayList<>(1))
                            .add(digest));
            if (lines.add(digest.name().line())) {
                newest.add(digest.file().name());
            }
        }
        digests.forEach(digest -> rulings.put(digest.file().name(), ruling(digest)));
        digests.forEach(this::compareWithOlder);
        return rulings;
    }

    private Ruling ruling(Digest digest) {
        if (!digest.isInPlace()) {
            return Ruling.invalid(
                    "It was moved: it says that it is '%s'."
                            .formatted(digest.object().key()),
                    "the tree was re-arranged, or downloaded without the folders above AWSLogs that its key names; restore them.");
        }
        if (digest.hash().followed()) {
            return Ruling.invalid(
                    "There is unexpected data after the end of its gzip stream.",
                    "somebody added to the file; fetch it again.");
        }
        if (!digest.algorithm().equals(SavedSignatures.ALGORITHM)) {
            return Ruling.unproven(
                    "It says that it was signed with '%s', not with %s."
                            .formatted(digest.algorithm(), SavedSignatures.ALGORITHM),
                    "it was edited, or AWS has a new algorithm that this version does not know.");
        }
        if (!keys.has(digest.fingerprint())) {
            return Ruling.unproven(
                    "There is no public key with the fingerprint '%s'.".formatted(digest.fingerprint()),
                    "'aws cloudtrail list-public-keys' of its region and time gives it; name the output with --public-keys.");
        }
        return bySignature(digest);
    }

    private Ruling bySignature(Digest digest) {
        List<Digest> successors = after.getOrDefault(digest.object(), List.of());
        List<Digest> trusted = successors.stream().filter(this::isValid).toList();
        Optional<String> own = saved.of(digest, notes);
        if (own.isPresent()) {
            if (!keys.fits(own.get(), digest)) {
                return Ruling.invalid(
                        "Its content does not fit its saved signature.",
                        "the digest or the metadata was changed after CloudTrail wrote it; fetch both again.");
            }
            return trusted.stream()
                            .allMatch(successor -> signatureNamedBy(successor).equalsIgnoreCase(own.get()))
                    ? Ruling.VALID
                    : Ruling.invalid(
                            "Its saved signature is not the one that the digest after it names.",
                            "the saved metadata is of another object.");
        }
        if (successors.stream().anyMatch(successor -> keys.fits(signatureNamedBy(successor), digest))) {
            return Ruling.VALID;
        }
        if (successors.isEmpty()) {
            return newest.contains(digest.file().name()) ? notYet() : signatureLost();
        }
        boolean onlyInvalidKnowIt =
                successors.stream().allMatch(successor -> rulingOf(successor).is(FileState.INVALID));
        return onlyInvalidKnowIt
                ? Ruling.unproven(
                        "Its signature is known only from the digest after it, which is invalid.",
                        "its own metadata was saved elsewhere; give it with --object-metadata.")
                : Ruling.invalid(
                        "Its content does not fit the signature that the digest after it names.",
                        "one of the two was changed after CloudTrail wrote it; fetch both again.");
    }

    private static Ruling notYet() {
        return new Ruling(
                FileState.NOT_YET_VERIFIABLE,
                "It is the newest of its chain, and the digest after it, which will name its signature, is not here.",
                "its own metadata was saved; give it with --object-metadata, or fetch the next hour too.");
    }

    private static Ruling signatureLost() {
        return Ruling.unproven(
                "The digest after it, which names its signature, is not here, and no metadata of its own was saved.",
                "that digest still lies in the bucket; fetch it, or save this one's metadata.");
    }

    /** What two neighbours say of each other; the one that was proven is right. */
    private void compareWithOlder(Digest digest) {
        digest.previous().ifPresent(previous -> {
            List<Digest> olders = byObject.getOrDefault(previous.object(), List.of());
            olders.forEach(older -> requireOlder(digest, older));
            List<Digest> others = olders.stream()
                    .filter(older ->
                            !previous.hash().equalsIgnoreCase(older.hash().sha256()))
                    .toList();
            if (isValid(digest)) {
                others.forEach(older -> disprove(
                        older,
                        "The digest after it, '%s', names another hash for it."
                                .formatted(digest.file().name()),
                        "it was changed after CloudTrail wrote it; fetch it again."));
            } else if (!others.isEmpty() && others.size() == olders.size()) {
                disprove(
                        digest,
                        "The hash that it names for the digest before it is not that of '%s'."
                                .formatted(others.get(0).file().name()),
                        "one of the two was changed after CloudTrail wrote it; fetch both again.");
            }
        });
    }

    private void requireOlder(Digest digest, Digest older) {
        if (!digest.name().backfill() && older.end().isAfter(digest.start())) {
            disprove(
                    digest,
                    "It names as the digest before it one that is not older, '%s'."
                            .formatted(older.file().name()),
                    "the chain was put in another order.");
        }
    }

    private void disprove(Digest digest, String what, String maybe) {
        rulings.computeIfPresent(
                digest.file().name(),
                (name, ruling) -> ruling.is(FileState.INVALID)
                        ? Ruling.invalid(ruling.what() + " " + what, ruling.maybe())
                        : Ruling.invalid(what, maybe));
    }

    private static String signatureNamedBy(Digest successor) {
        return successor.previous().map(PreviousDigest::signature).orElse("");
    }

    private boolean isValid(Digest digest) {
        return rulingOf(digest).is(FileState.VALID);
    }

    /** Before its turn, which only a chain in disorder asks for, a digest is trusted with nothing. */
    private Ruling rulingOf(Digest digest) {
        return rulings.getOrDefault(digest.file().name(), Ruling.unproven("", ""));
    }
}
