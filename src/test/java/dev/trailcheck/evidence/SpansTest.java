package dev.trailcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    /** Covered are 2 to 4 and 6 to 9. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 2 | 0-2",
                "0 | 3 | 0-2",
                "2 | 4 | ''",
                "3 | 4 | ''",
                "1 | 10 | 1-2 4-6 9-10",
                "3 | 7 | 4-6",
                "4 | 6 | 4-6",
                "5 | 8 | 5-6",
                "9 | 12 | 9-12",
                "10 | 11 | 10-11"
            })
    void what_is_left_of_a_stretch_is_what_no_span_covers(int from, int until, String left) {
        Spans spans = new Spans();
        spans.add(at(6), at(9));
        spans.add(at(2), at(4));
        List<String> stretches = new ArrayList<>();

        spans.without(at(from), at(until))
                .forEach((start, end) -> stretches.add(start.getEpochSecond() + "-" + end.getEpochSecond()));

        assertThat(String.join(" ", stretches)).isEqualTo(left);
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
