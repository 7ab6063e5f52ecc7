package dev.trailcheck.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The sidecar of a digest, in the words in which S3's own API names metadata. */
final class Metadata {
    private Metadata() {}

    /** Nothing where no signature is among them. */
    static Optional<byte[]> sidecar(Map<String, String> metadata) {
        return metadata.containsKey("signature")
                ? Optional.of(JsonMapper.shared().writeValueAsBytes(Map.of("Metadata", new TreeMap<>(metadata))))
                : Optional.empty();
    }
}
