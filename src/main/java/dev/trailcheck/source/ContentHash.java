package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import dev.trailcheck.finding.Sha256;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a record's content with sorted keys: equal for records that are equal as JSON, however their text is
 * spaced, ordered or escaped, and however their numbers are written.
 */
final class ContentHash {

    private ContentHash() {}

    static String of(Fields record) {
        StringBuilder text = new StringBuilder(1024);
        write(record.values(), text);
        return Sha256.hex(text.toString());
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            Object[] names = map.keySet().toArray();
            Arrays.sort(names);
            for (Object name : names) {
                writeText(String.valueOf(name), text);
                write(map.get(name), text);
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(element -> write(element, text));
            text.append(']');
        } else if (value instanceof String string) {
            writeText(string, text);
        } else if (value instanceof Number number) {
            text.append('#')
                    .append(new BigDecimal(number.toString()).stripTrailingZeros())
                    .append(';');
        } else {
            text.append(value).append(';');
        }
    }

    /** The length stands before the text, so that no text can imitate the end of its own. */
    private static void writeText(String string, StringBuilder text) {
        text.append('"').append(string.length()).append(':');
        if (isWhole(string)) {
            text.append(string);
        } else {
            string.codePoints().forEach(point -> {
                if (isHalfPair(point)) {
                    text.append('\\').append(Integer.toHexString(point));
                } else {
                    text.appendCodePoint(point);
                }
            });
        }
    }

    /** Nearly every text has no surrogates at all; this runs over every text of every record in scope. */
    private static boolean isWhole(String string) {
        for (int i = 0; i < string.length(); i++) {
            if (Character.isSurrogate(string.charAt(i))) {
                return string.codePoints().noneMatch(ContentHash::isHalfPair);
            }
        }
        return true;
    }

    /** UTF-8 has no form for half a surrogate pair; all of them would become one and the same byte. */
    private static boolean isHalfPair(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }
}
