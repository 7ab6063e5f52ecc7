package dev.trailcheck.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of the manifest: one kept file as a JSON object. */
final class KeptLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private KeptLine() {}

    static String of(Kept kept) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", kept.file());
        line.put("sha256", kept.sha256());
        line.put("bytes", kept.bytes());
        if (kept.modified() != null) {
            line.put("bucket", kept.bucket());
            line.put("etag", kept.etag());
            line.put("lastModified", kept.modified().toString());
        }
        return JSON.writeValueAsString(line);
    }

    /** Nothing where the line was torn by a crash, or is another's; its file is then proven by its bytes again. */
    static Optional<Kept> read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String modified = json.path("lastModified").asString("");
            return Optional.of(new Kept(
                            json.path("file").asString(""),
                            json.path("sha256").asString(""),
                            json.path("bytes").asLong(-1),
                            json.path("bucket").asString("").intern(),
                            json.path("etag").asString(""),
                            modified.isEmpty() ? null : Instant.parse(modified)))
                    .filter(kept -> !kept.file().isEmpty() && kept.sha256().matches("[0-9a-f]{64}"));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
