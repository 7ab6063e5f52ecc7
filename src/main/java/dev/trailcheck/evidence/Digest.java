package dev.trailcheck.evidence;

import dev.trailcheck.stored.FileHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A digest as it was found, by what it says of itself; a starting digest names none before it. */
record Digest(
        StoredFile file,
        FileHash hash,
        S3Object object,
        DigestName name,
        Instant start,
        Instant end,
        String endText,
        String fingerprint,
        String algorithm,
        @Nullable PreviousDigest before,
        List<ListedLog> logs)
        implements DigestReading {

    Digest {
        logs = List.copyOf(logs);
    }

    Optional<PreviousDigest> previous() {
        return Optional.ofNullable(before);
    }

    /** CloudTrail User Guide, custom validation: four lines, parted by line feeds, none at the end. */
    String stringToSign() {
        return endText + "\n" + object + "\n" + hash.sha256() + "\n"
                + previous().map(PreviousDigest::signature).orElse("null");
    }

    boolean isInPlace() {
        return file.liesAt(object.key());
    }

    /** The folder under which keys are looked for; of a moved digest it is unknown. */
    String root() {
        return isInPlace() ? file.root(object.key()) : "";
    }
}
