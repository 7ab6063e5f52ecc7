package dev.trailcheck.evidence;

import dev.trailcheck.finding.Note;
import dev.trailcheck.stored.Sidecar;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of digests, which S3 keeps in an object's metadata and no file holds: those of one file for the whole
 * tree by key, and those in sidecars. The former count first, as the user named them.
 */
public record SavedSignatures(Map<String, String> byKey) {

    public static final SavedSignatures NONE = new SavedSignatures(Map.of());

    static final String ALGORITHM = "SHA256withRSA";

    static final String SIDECAR = Sidecar.SUFFIX;

    public SavedSignatures {
        byKey = Map.copyOf(byKey);
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    Optional<String> of(Digest digest, Collection<Note> notes) {
        return Optional.ofNullable(byKey.get(digest.object().key())).or(() -> beside(digest.file(), notes));
    }

    private static Optional<String> beside(StoredFile file, Collection<Note> notes) {
        try {
            return file.keeping().signature();
        } catch (IOException e) {
            notes.add(new Note(
                    "metadata-unreadable",
                    file.name() + SIDECAR,
                    "The signature in it cannot be used: %s.".formatted(ReadFault.reason(e))));
            return Optional.empty();
        }
    }

    /** As S3 shows metadata in HTTP headers, as its API names it, or the whole answer of {@code head-object}. */
    static String in(@Nullable Object saved) throws IOException {
        if (!(saved instanceof Map<?, ?> object)) {
            throw new IOException("it is no JSON object");
        }
        if (object.get("Metadata") instanceof Map<?, ?> metadata) {
            return in(metadata);
        }
        for (String prefix : new String[] {"x-amz-meta-", ""}) {
            if (object.get(prefix + "signature") instanceof String signature) {
                Object algorithm = object.get(prefix + "signature-algorithm");
                if (algorithm != null && !algorithm.equals(ALGORITHM)) {
                    throw new IOException("its signature-algorithm is not " + ALGORITHM);
                }
                return signature;
            }
        }
        throw new IOException("it has no signature");
    }
}
