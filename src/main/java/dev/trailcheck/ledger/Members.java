package dev.trailcheck.ledger;

import dev.trailcheck.event.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of one object of a ledger; what is absent or of another kind is said in an IllegalArgumentException. */
record Members(JsonNode node) {

    static Members of(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("%s stands where an object should.".formatted(brief(node)));
        }
        return new Members(node);
    }

    boolean names(String name) {
        return node.has(name);
    }

    String text(String name) {
        JsonNode value = member(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("'%s' is %s, which is no text.".formatted(name, brief(value)));
        }
        return value.stringValue();
    }

    /** A text that becomes part of a file's name, so that nothing that leads elsewhere may stand in it. */
    String text(String name, Pattern form) {
        String text = text(name);
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is not what '%s' looks like.".formatted(text, name));
        }
        return text;
    }

    /** "" where it is absent or null. */
    String textOrNone(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? "" : text(name);
    }

    Instant moment(String name) {
        return Instant.parse(text(name));
    }

    long number(String name) {
        JsonNode value = member(name);
        if (!value.canConvertToLong()) {
            throw new IllegalArgumentException("'%s' is %s, which is no number.".formatted(name, brief(value)));
        }
        return value.longValue();
    }

    Members object(String name) {
        return of(member(name));
    }

    Stream<Members> objects(String name) {
        return list(name).stream().map(Members::of);
    }

    List<JsonNode> list(String name) {
        JsonNode value = member(name);
        if (!value.isArray()) {
            throw new IllegalArgumentException("'%s' is %s, which is no list.".formatted(name, brief(value)));
        }
        return value.valueStream().toList();
    }

    /** All of it as a record holds it. */
    Fields fields() {
        return new Fields(map(node));
    }

    private JsonNode member(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'%s' is missing in %s.".formatted(name, brief(node)));
        }
        return value;
    }

    private static Map<String, @Nullable Object> map(JsonNode object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.values().forEach(element -> list.add(value(element)));
            return list;
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() && node.canConvertToLong()
                    ? (Object) node.longValue()
                    : new BigDecimal(node.asString());
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? null : node.asString();
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
