package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of query answers, read as objects. */
final class Row {

    private Row() {}

    /** {@code [{"a": 1}, {"b": 2}]} and {@code [{"field": "a", "value": 1}, ...]} are both {@code {"a": 1, "b": 2}}. */
    static Fields asObject(List<?> cells) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Object cell : cells) {
            if (cell instanceof Map<?, ?> map) {
                Fields fields = object(map);
                if (fields.names("field") && fields.names("value")) {
                    row.put(fields.text("field"), fields.text("value"));
                } else {
                    row.putAll(fields.values());
                }
            }
        }
        return new Fields(row);
    }

    @SuppressWarnings("unchecked") // Maps come from the decoder, whose keys are always texts.
    static Fields object(Object map) {
        return new Fields((Map<String, @Nullable Object>) map);
    }
}
