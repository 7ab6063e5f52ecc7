package dev.trailcheck.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a record what can be kept of it in a report: texts are cut, and what lies beyond the size of any event that
 * CloudTrail writes (256 kB, by its quotas) is left out. A sound record stays as it is.
 */
public final class CutRecord {

    private static final int LARGEST = 256 * 1024;
    private static final int WEIGHT_OF_A_VALUE = 8;

    private int room = LARGEST;

    private CutRecord() {}

    public static Fields of(Fields record) {
        return new Fields(new CutRecord().map(record.values()));
    }

    private Map<String, @Nullable Object> map(Map<?, ?> values) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (room > 0) {
                map.put(text(String.valueOf(name)), value(value));
            }
        });
        return map;
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> inner) {
            return map(inner);
        }
        if (value instanceof List<?> several) {
            List<@Nullable Object> list = new ArrayList<>();
            several.stream().takeWhile(each -> room > 0).forEach(each -> list.add(value(each)));
            return list;
        }
        return value instanceof String text ? text(text) : value;
    }

    private String text(String text) {
        String cut = Cut.sentence(text);
        room -= cut.length() + WEIGHT_OF_A_VALUE;
        return cut;
    }
}
