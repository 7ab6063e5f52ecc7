package dev.trailcheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordBytesTest {

    @Test
    void every_value_that_a_decoder_makes_comes_through_in_its_order() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("z", "plain");
        values.put("half a pair", "\ud83d and a whole \ud83d\ude00, and \u00e9");
        values.put("", "");
        values.put("long", "x".repeat(100_000));
        values.put("whole", new ArrayList<>(List.of(0L, -1L, 63L, 64L, Long.MAX_VALUE, Long.MIN_VALUE)));
        values.put("decimal", new ArrayList<>(List.of(new BigDecimal("1.50"), new BigDecimal("-1E+900"))));
        values.put("truth", new ArrayList<>(Arrays.asList(true, false, null)));
        values.put("inner", Map.of("a", Map.of("b", List.of())));
        values.put("none", null);

        Fields back = RecordBytes.record(RecordBytes.of(new Fields(values)));

        assertThat(back.values()).isEqualTo(values);
        assertThat(back.values().keySet()).containsExactlyElementsOf(values.keySet());
    }
}
