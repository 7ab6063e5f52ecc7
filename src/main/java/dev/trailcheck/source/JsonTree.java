package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Builds plain Java values from a parser that stands on the first token of a value, and remembers the first name that
 * occurred twice in one object: readers disagree on which of the two counts, so such a record proves nothing.
 */
final class JsonTree {

    /** What a value takes in memory beside its text; a record of nothing but brackets would fill it otherwise. */
    private static final int WEIGHT_OF_A_VALUE = 64;

    /** No measure has an exponent beyond this; a number that has is kept as the text it is. */
    private static final int LARGEST_SCALE = 1000;

    private final JsonParser parser;
    private final long heaviest;
    private String repeatedName = "";
    private long weight;

    JsonTree(JsonParser parser, long heaviest) {
        this.parser = parser;
        this.heaviest = heaviest;
    }

    /** A new record begins; what was seen in the one before does not count against it. */
    void begin() {
        repeatedName = "";
        weight = 0;
    }

    /** The first name that an object used twice since the beginning, or "". */
    String repeatedName() {
        return repeatedName;
    }

    Fields object() {
        return new Fields(map());
    }

    @Nullable
    Object value() {
        weigh(WEIGHT_OF_A_VALUE);
        return switch (parser.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Object integer() {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new BigDecimal(parser.getBigIntegerValue())
                : (Object) parser.getLongValue();
    }

    private String text() {
        String text = parser.getString();
        weigh(text.length());
        return text;
    }

    private Object decimal() {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= LARGEST_SCALE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the exponent is larger still; the text says it too
        }
        return parser.getString();
    }

    private void weigh(int more) {
        weight += more;
        if (weight > heaviest) {
            throw new StreamConstraintsException("A record is larger than any that CloudTrail writes.");
        }
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
