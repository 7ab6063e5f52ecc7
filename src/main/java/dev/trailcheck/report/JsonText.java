package dev.trailcheck.report;

import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON as a stream in the layout of all our JSON files, with words for what reports are made of. Belongs to one
 * thread; closing it closes the document, not what lies beneath.
 */
final class JsonText implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final JsonFactory LINES =
            JSON.rebuild().rootValueSeparator("").build();

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    static JsonText to(OutputStream out) {
        return new JsonText(JSON.createGenerator(new JsonLayout(), out, JsonEncoding.UTF8));
    }

    static JsonText to(Writer out) {
        return new JsonText(JSON.createGenerator(new JsonLayout(), out));
    }

    /** One object on one line, for a list of many. */
    static String onOneLine(Consumer<JsonText> members) {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            JsonText line = new JsonText(json);
            line.object(() -> members.accept(line));
        }
        return text.toString();
    }

    /** Documents on a line each, for readers that take one at a time. */
    static JsonText linesTo(OutputStream out) {
        return new JsonText(LINES.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8));
    }

    /** A document that is a list. */
    <T> void list(Collection<T> things, Consumer<T> members) {
        json.writeStartArray();
        things.forEach(thing -> object(() -> members.accept(thing)));
        json.writeEndArray();
    }

    /** A document on a line of its own. */
    void line(Runnable members) {
        object(members);
        json.writeRaw('\n');
    }

    void object(Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }

    void object(String name, Runnable members) {
        json.writeName(name);
        object(members);
    }

    <T> void objects(String name, Collection<T> things, Consumer<T> members) {
        json.writeName(name);
        json.writeStartArray();
        things.forEach(thing -> object(() -> members.accept(thing)));
        json.writeEndArray();
    }

    /** A list of things that are JSON already, each on a line of its own. */
    <T> void lines(String name, Collection<T> things, Function<T, String> text) {
        json.writeName(name);
        json.writeStartArray();
        things.forEach(thing -> json.writeRawValue(wellFormed(text.apply(thing))));
        json.writeEndArray();
    }

    void text(String name, String value) {
        json.writeName(name);
        json.writeString(wellFormed(value));
    }

    void textOrNull(String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(wellFormed(value.toString()));
        }
    }

    void number(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    void truth(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
    }

    void texts(String name, Collection<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(value -> json.writeString(wellFormed(value)));
        json.writeEndArray();
    }

    /** Members that are texts or lists of texts. */
    void members(Map<String, ?> members) {
        members.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                texts(name, list.stream().map(Object::toString).toList());
            } else {
                text(name, String.valueOf(value));
            }
        });
    }

    @Override
    public void close() {
        if (json.objectWriteContext().hasPrettyPrinter()) {
            json.writeRaw('\n');
        }
        json.close();
    }

    /** UTF-8 has no form for half a surrogate pair, which JSON input can hold as an escape. */
    private static String wellFormed(String text) {
        return text.codePoints().noneMatch(JsonText::isHalfPair)
                ? text
                : text.codePoints()
                        .map(point -> isHalfPair(point) ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHalfPair(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }
}
