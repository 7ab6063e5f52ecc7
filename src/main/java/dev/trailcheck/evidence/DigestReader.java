package dev.trailcheck.evidence;

import dev.trailcheck.evidence.DigestFields.NoDigestException;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Tells digests from all other files by their content, and reads them. */
final class DigestReader {

    /** A digest has some 400 bytes for each log file of one hour in one region. */
    private static final long LONGEST = 64_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxDocumentLength(LONGEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private DigestReader() {}

    /** Nothing, if the file is no digest and does not lie where one should. */
    static Optional<DigestReading> read(StoredFile file) {
        DigestFields fields = new DigestFields();
        try (HashedContent content = HashedContent.of(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
            fields.read(parser);
            if (!fields.areOfADigest() && !file.isInDigestPlace()) {
                return Optional.empty();
            }
            String sha256 = content.sha256OfAll();
            return Optional.of(fields.digest(file, sha256, content.isFollowed()));
        } catch (NoDigestException e) {
            return broken(file, fields, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return broken(
                    file,
                    fields,
                    e.getCause() instanceof IOException cause
                            ? HashedContent.reason(cause)
                            : "its JSON cannot be read");
        } catch (IOException e) {
            return broken(file, fields, HashedContent.reason(e));
        }
    }

    private static Optional<DigestReading> broken(StoredFile file, DigestFields fields, String why) {
        return fields.areOfADigest() || file.isInDigestPlace()
                ? Optional.of(new BrokenDigest(file, why))
                : Optional.empty();
    }
}
