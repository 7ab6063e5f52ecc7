package dev.trailcheck.source;

import static dev.trailcheck.source.MemoryFile.gzip;
import static dev.trailcheck.source.MemoryFile.read;
import static dev.trailcheck.source.Told.gaps;
import static dev.trailcheck.source.Told.origins;
import static dev.trailcheck.source.Told.records;
import static dev.trailcheck.source.Told.rejected;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Origin;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogReaderTest {

    private static final ARecord CREATE = ARecord.named("CreateSignalingChannel");

    private static final ARecord DELETE = ARecord.named("DeleteSignalingChannel");

    private static final ARecord LIST = ARecord.named("ListSignalingChannels");

    static Stream<String> textsOfThreeRecords() {
        String create = CREATE.json();
        String delete = DELETE.json();
        String list = LIST.json();
        return Stream.of(
                ARecord.delivery(CREATE, DELETE, LIST),
                ARecord.delivery(CREATE) + ARecord.delivery(DELETE, LIST),
                "{\"before\": {\"Records\": 1}, \"Records\": [" + create + "], \"Records\": [" + delete + "," + list
                        + "]}",
                "[" + create + "," + delete + "," + list + "]",
                create + "\n" + delete + "\n" + list + "\n",
                create + delete + list,
                create + "\r\n\r\n" + delete + "\r\n" + list,
                "{\r\n\t\"Records\" : [\r\n" + create + " ,\r\n" + delete + ",\r\n" + list + "\r\n]\r\n}\r\n",
                "\uFEFF" + ARecord.delivery(CREATE, DELETE, LIST),
                "[\"\u00e9 \u20ac \ud83d\ude00\"]\n" + create + delete + list);
    }

    @ParameterizedTest
    @MethodSource("textsOfThreeRecords")
    void every_shape_of_log_is_read(String text) {
        assertThat(records(read(text))).containsExactly(CREATE.fields(), DELETE.fields(), LIST.fields());
    }

    @ParameterizedTest
    @MethodSource("textsOfThreeRecords")
    void an_origin_points_at_the_very_bytes_of_its_record(String text) {
        byte[] bytes = text.getBytes(UTF_8);

        List<Origin> origins = origins(read(bytes));

        assertThat(origins).extracting(Origin::file).containsOnly("log");
        assertThat(origins).extracting(Origin::index).containsExactly(0, 1, 2);
        assertThat(origins)
                .extracting(origin -> new String(bytes, (int) origin.offset(), (int) origin.length(), UTF_8))
                .containsExactly(CREATE.json(), DELETE.json(), LIST.json());
        assertThat(origins(read(gzip(text)))).isEqualTo(origins);
    }

    @Test
    void a_text_of_windows_in_utf_16_is_read() {
        assertThat(records(read(("\uFEFF" + CREATE.json()).getBytes(UTF_16LE)))).containsExactly(CREATE.fields());
    }

    @Test
    void a_number_beyond_all_measure_stops_nobody() {
        for (String number :
                List.of("1e99999999999", "100E2147483647", "1E-2147483648", "0e99999999999", "-0", "1e400")) {
            List<Reading> readings =
                    read("{\"eventName\":\"a\",\"eventSource\":\"b\",\"n\":%s}%s".formatted(number, CREATE.json()));

            assertThat(records(readings))
                    .as(number)
                    .hasSize(2)
                    .allSatisfy(record -> assertThat(ContentHash.of(record)).hasSize(64));
            assertThat(gaps(readings)).isEmpty();
        }
    }

    @Test
    void a_record_that_is_no_object_is_rejected_and_counted() {
        assertThat(read("{\"Records\":[5,[{}]," + CREATE.json() + ",null]}"))
                .containsExactly(
                        rejected(0, "it is no JSON object", "the file was edited; fetch it again."),
                        rejected(1, "it is no JSON object", "the file was edited; fetch it again."),
                        new Reading.OfRecord(
                                CREATE.fields(),
                                new Origin("log", 2, 19, CREATE.json().length())),
                        rejected(3, "it is no JSON object", "the file was edited; fetch it again."));
    }

    @Test
    void a_field_twice_in_a_record_rejects_that_record_only() {
        String twice = "{\"eventName\":\"a\",\"eventSource\":\"b\",\"requestParameters\":[{\"x\":{\"y\":1,\"y\":1}}]}";
        assertThat(read("{\"Records\":[" + twice + "," + CREATE.json() + "]}"))
                .containsExactly(
                        rejected(
                                0,
                                "it has the field 'y' twice",
                                "somebody edited the record; CloudTrail never writes a field twice."),
                        new Reading.OfRecord(
                                CREATE.fields(),
                                new Origin(
                                        "log",
                                        1,
                                        13L + twice.length(),
                                        CREATE.json().length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":1,\"x\":2,\"Records\":[%s]}",
                "{\"x\":1,\"x\":2}%s",
                "[[{\"x\":1,\"x\":2}],%s]",
                "[{\"x\":1,\"x\":2},%s]",
                "{\"Records\":[{\"eventSource\":\"aws:s3\",\"x\":1,\"x\":2},%s]}"
            })
    void a_field_twice_elsewhere_is_not_the_fault_of_the_next_record(String text) {
        assertThat(records(read(text.formatted(CREATE.json())))).containsExactly(CREATE.fields());
    }
}
