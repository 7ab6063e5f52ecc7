package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Builds plain Java values from a parser that stands on the first token of a value, and remembers the first name that
 * occurred twice in one object: readers disagree on which of the two counts, so such a record proves nothing.
 */
final class JsonTree {

    private final JsonParser parser;
    private String repeatedName = "";

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The name that an object used twice since the last call, or "". */
    String takeRepeatedName() {
        String name = repeatedName;
        repeatedName = "";
        return name;
    }

    Fields object() {
        return new Fields(map());
    }

    @Nullable
    Object value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> integer(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Object integer(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : new BigDecimal(number);
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member(map, name);
        }
        return map;
    }

    /** Adds a member whose value the parser stands on; for objects that are read member by member. */
    void member(Map<String, @Nullable Object> map, String name) {
        if (map.containsKey(name) && repeatedName.isEmpty()) {
            repeatedName = name;
        }
        map.put(name, value());
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }
}
