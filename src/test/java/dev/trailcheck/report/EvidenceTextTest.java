package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Fields;
import dev.trailcheck.source.ARecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of a record as people read it. */
class EvidenceTextTest {

    /** What stands before the name of the event, in whatever form it may come. */
    static Stream<Object> values() {
        return Stream.of(
                "one\nline",
                List.of(),
                Map.of(),
                List.of(1L, List.of(), Map.of("a", List.of("b"))),
                Map.of("eventName", "another", "password", List.of("x", "y"), "deep", Map.of("deeper", Map.of())),
                "\u202e\u2028");
    }

    @ParameterizedTest
    @MethodSource("values")
    void the_line_of_the_event_is_the_one_that_names_it(Object before) {
        Fields record = ARecord.named("DeleteSignalingChannel")
                .with("accessToken", before)
                .fields();

        List<String> lines = EvidenceText.of(record).lines().toList();

        assertThat(lines.get(EvidenceText.lineOfEvent(record) - 1))
                .isEqualTo("  \"eventName\": \"DeleteSignalingChannel\",");
    }

    @Test
    void where_no_event_is_named_the_first_line_stands_for_it() {
        assertThat(EvidenceText.lineOfEvent(new Fields(Map.of("a", "b")))).isEqualTo(1);
    }
}
