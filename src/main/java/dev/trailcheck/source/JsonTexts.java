package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON that stands as a text within JSON, with the bounds of the JSON around it. */
record JsonTexts(JsonFactory json) {

    /** A text is bounded by the record that holds it, but what CloudWatch deflates may hold many records. */
    private static final long HEAVIEST = 64_000_000;

    /** Hands over each object of the text, with the first name that it used twice, or "". */
    void read(String text, BiConsumer<Fields, String> objects) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            JsonTree tree = new JsonTree(parser, HEAVIEST);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tree.begin();
                Object value = tree.value();
                for (Object item : value instanceof List<?> list ? list : List.of(value == null ? "" : value)) {
                    objects.accept(item instanceof Map ? Row.object(item) : Fields.NONE, tree.repeatedName());
                }
            }
        }
    }
}
