package dev.trailcheck.event;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as CloudTrail wrote it: values are texts, numbers, booleans, lists, further maps, or null. Names are
 * looked up without regard to the case of their first letter, since services disagree on it ({@code channelARN},
 * {@code ChannelARN}). Immutable; every accessor answers "" or an empty collection for what is absent.
 */
public record Fields(Map<String, @Nullable Object> values) {

    public static final Fields NONE = new Fields(Map.of());

    public Fields {
        values = Collections.unmodifiableMap(values); // a view: the decoder lets go of the map, and records are many
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether the record names this field at all, be it with the value null. */
    public boolean names(String name) {
        return FieldPath.isNamed(values, name);
    }

    /** The text at a path such as {@code sessionContext.sessionIssuer.arn}; numbers and booleans in their JSON form. */
    public String text(String path) {
        Object value = FieldPath.of(path).in(values);
        return value == null || value instanceof Map || value instanceof Collection ? "" : value.toString();
    }

    /** Whether the value is true, also where it is written as a text, as CloudTrail does in some places. */
    public boolean isTrue(String path) {
        return text(path).equalsIgnoreCase("true");
    }

    /** The object at a path; {@link #NONE} where there is none. */
    public Fields fields(String path) {
        Object value = FieldPath.of(path).in(values);
        return value == null ? NONE : ofMap(value);
    }

    /** The elements of the list at a path, those left out that are null; a single value counts as a list of one. */
    public List<Object> list(String path) {
        Object value = FieldPath.of(path).in(values);
        return value == null ? List.of() : ofList(value);
    }

    /** The objects in the list at a path; elements of another kind are left out. */
    public List<Fields> objects(String path) {
        return list(path).stream()
                .filter(Map.class::isInstance)
                .map(Fields::ofMap)
                .toList();
    }

    @SuppressWarnings("unchecked") // Maps in a record come from the decoder, whose keys are always texts.
    private static Fields ofMap(Object value) {
        return value instanceof Map<?, ?> map ? new Fields((Map<String, @Nullable Object>) map) : NONE;
    }

    private static List<Object> ofList(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .<Object>mapMulti((element, kept) -> {
                            if (element != null) {
                                kept.accept(element);
                            }
                        })
                        .toList()
                : List.of(value);
    }
}
