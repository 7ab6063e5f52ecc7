package dev.trailcheck.evidence;

import dev.trailcheck.evidence.DigestFields.NoDigestException;
import dev.trailcheck.stored.StoredContent;
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

    private static final String NO_DIGEST = "It is no digest that can be read: %s.";

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
        try (StoredContent content = file.open();
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
            fields.read(parser);
            if (!fields.areOfADigest() && !file.isInDigestPlace()) {
                return Optional.empty();
            }
            return Optional.of(fields.digest(file, StoredFile.hashOfAll(content)));
        } catch (NoDigestException e) {
            return broken(file, fields, invalid(String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            return broken(
                    file,
                    fields,
                    e.getCause() instanceof IOException cause
                            ? ReadFault.ruling(NO_DIGEST, cause)
                            : invalid("its JSON cannot be read"));
        } catch (IOException e) {
            return broken(file, fields, ReadFault.ruling(NO_DIGEST, e));
        }
    }

    private static Ruling invalid(String why) {
        return Ruling.invalid(NO_DIGEST.formatted(why), "it was changed or cut short; fetch it again.");
    }

    private static Optional<DigestReading> broken(StoredFile file, DigestFields fields, Ruling ruling) {
        return fields.areOfADigest() || file.isInDigestPlace()
                ? Optional.of(new BrokenDigest(file, ruling))
                : Optional.empty();
    }
}
