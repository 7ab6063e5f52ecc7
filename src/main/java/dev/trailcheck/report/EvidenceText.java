package dev.trailcheck.report;

import dev.trailcheck.event.Fields;
import dev.trailcheck.finding.Plain;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A record as JSON for people: keys sorted, one to a line, secrets masked. The same record gives the same bytes whatever
 * file it came from, so that a place in this text is a place for ever. Characters that deceive the eye are escaped.
 */
public final class EvidenceText {

    private static final JsonFactory JSON = new JsonFactory();

    private static final String NAME_OF_EVENT = "eventName";

    private EvidenceText() {}

    public static String of(Fields record) {
        return text(record, new JsonLayout()) + '\n';
    }

    /** The line of that text, counted from 1, that names the event; the first where none does. */
    static int lineOfEvent(Fields record) {
        Map<String, @Nullable Object> values = record.values();
        return !values.containsKey(NAME_OF_EVENT)
                ? 1
                : 2
                        + values.entrySet().stream()
                                .filter(member -> member.getKey().compareTo(NAME_OF_EVENT) < 0)
                                .mapToInt(member -> lines(member.getValue()))
                                .sum();
    }

    /** How many lines a value takes, which has one for each bracket that holds something. */
    private static int lines(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return lines(map.values());
        }
        return value instanceof List<?> list ? lines(list) : 1;
    }

    private static int lines(Collection<?> values) {
        return values.isEmpty()
                ? 1
                : 2 + values.stream().mapToInt(EvidenceText::lines).sum();
    }

    /** The same on one line, for programs. */
    static String onOneLine(Fields record) {
        return text(record, ObjectWriteContext.empty());
    }

    private static String text(Fields record, ObjectWriteContext layout) {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator json = JSON.createGenerator(layout, text)) {
            write(json, record.values());
        }
        return inert(text.toString());
    }

    /** JSON allows an escape for any character of a text, and beyond ASCII nothing else can stand there. */
    private static String inert(String json) {
        if (json.chars().allMatch(unit -> unit <= '~')) {
            return json;
        }
        StringBuilder inert = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point > '~' && Plain.isDeceptive(point)) {
                Character.toString(point).chars().forEach(unit -> inert.append("\\u%04x".formatted(unit)));
            } else {
                inert.appendCodePoint(point);
            }
        });
        return inert.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            new TreeMap<>(map).forEach((name, member) -> {
                json.writeName(String.valueOf(name));
                member(json, String.valueOf(name), member);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(Secrets.masked(text));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    private static void member(JsonGenerator json, String name, @Nullable Object value) {
        if (value instanceof String text && !text.isEmpty() && Secrets.isSecretName(name)) {
            json.writeString(Secrets.MASK);
        } else {
            write(json, value);
        }
    }
}
