package dev.trailcheck.fetch;

import dev.trailcheck.event.Gap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The gaps of the last run, one JSON object a line, since a terminal shows the first of them only. */
final class GapLines {
    private GapLines() {}

    static void write(List<Gap> gaps, Path folder) throws IOException {
        Path next = folder.resolve("gaps" + Shelf.PART);
        try (BufferedWriter lines = Files.newBufferedWriter(next)) {
            for (Gap gap : gaps) {
                Map<String, String> line = new LinkedHashMap<>();
                line.put("kind", gap.kind());
                line.put("where", gap.where());
                line.put("what", gap.what());
                line.put("maybe", gap.maybe());
                lines.write(JsonMapper.shared().writeValueAsString(line));
                lines.write('\n');
            }
        }
        Files.move(next, folder.resolve("gaps.jsonl"), StandardCopyOption.ATOMIC_MOVE);
    }
}
