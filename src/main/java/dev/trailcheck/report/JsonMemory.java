package dev.trailcheck.report;

import dev.trailcheck.finding.Remembered;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What {@code findings.json} keeps for later runs: a record on one line, since there may be many and nobody reads them. */
final class JsonMemory {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonMemory() {}

    static String text(Remembered remembered) {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("event", remembered.event());
            json.writeStringProperty("content", remembered.content());
            json.writeStringProperty("file", remembered.origin().file());
            json.writeNumberProperty("index", remembered.origin().index());
            json.writeName("record");
            json.writeRawValue(EvidenceText.onOneLine(remembered.record()));
            json.writeEndObject();
        }
        return text.toString();
    }
}
