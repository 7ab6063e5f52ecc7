package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HtmlSharesTest {

    @Test
    void where_there_is_room_every_rule_gets_what_it_needs() {
        assertThat(HtmlShares.of(needs(3, 0, 5), 8)).isEqualTo(needs(3, 0, 5));
        assertThat(HtmlShares.of(needs(3, 0, 5), 100)).isEqualTo(needs(3, 0, 5));
    }

    @Test
    void a_flood_takes_only_what_the_others_leave() {
        assertThat(HtmlShares.of(needs(90_000, 7, 2_000, 1_200), 5_000)).isEqualTo(needs(1_897, 7, 1_896, 1_200));
    }

    @Test
    void the_first_get_what_cannot_be_divided() {
        assertThat(HtmlShares.of(needs(9, 9, 9), 2)).isEqualTo(needs(1, 1, 0));
    }

    private static Map<String, Integer> needs(int... needs) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (int i = 0; i < needs.length; i++) {
            all.put("rule-" + i, needs[i]);
        }
        return all;
    }
}
