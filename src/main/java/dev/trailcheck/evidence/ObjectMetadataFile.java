package dev.trailcheck.evidence;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads one file with the metadata of many S3 objects, by key. */
public final class ObjectMetadataFile {

    private static final int LARGEST = 1_000_000_000;
    private static final String REMEDY =
            "an object {\"<S3 key>\": {\"signature\": \"<hex>\", \"signature-algorithm\": \"SHA256withRSA\"}} was meant.";

    private ObjectMetadataFile() {}

    public static SavedSignatures read(Path file, Collection<Mistake> mistakes) {
        Map<String, String> signatures = new HashMap<>();
        try {
            if (!(JsonValues.of(JsonValues.bytes(file, LARGEST)) instanceof Map<?, ?> objects)) {
                throw new IOException("it is no JSON object");
            }
            objects.forEach((key, metadata) -> {
                try {
                    signatures.put(String.valueOf(key), SavedSignatures.in(metadata));
                } catch (IOException e) {
                    mistakes.add(Mistake.inFile(
                            file.toString(),
                            "The entry '%s' is of no use: %s.".formatted(key, e.getMessage()),
                            REMEDY));
                }
            });
        } catch (IOException e) {
            mistakes.add(Mistake.inFile(
                    file.toString(),
                    "The file of object metadata cannot be used: %s.".formatted(ReadFault.reason(e)),
                    REMEDY));
        }
        return new SavedSignatures(signatures);
    }
}
