package dev.trailcheck.event;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tags that a call sets, or the keys it removes (with empty values). CloudTrail hides some keys and values; then
 * the tags are {@code redacted}, and no rule may conclude that one is missing.
 */
public record Tags(Map<String, String> values, boolean redacted) {

    public static final Tags NONE = new Tags(Map.of(), false);
    public static final Tags UNKNOWN = new Tags(Map.of(), true);

    public Tags {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public boolean known() {
        return !redacted;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
