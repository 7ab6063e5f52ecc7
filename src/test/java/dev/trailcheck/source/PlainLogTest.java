package dev.trailcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Fields;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds, a reader that decodes only what is asked for tells the same as one that decodes everything: the
 * same records, rejects and gaps in the same order, and of the records that it did not decode all that counts of them.
 */
class PlainLogTest {

    private static final Predicate<String> OURS = Vitals.SCOPE::equalsIgnoreCase;

    private static final String OTHER = """
            {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/R/s",\
            "accountId":"111122223333"},"eventTime":"2026-10-05T08:00:00Z","eventSource":"ec2.amazonaws.com",\
            "eventName":"DescribeInstances","awsRegion":"us-west-2","sourceIPAddress":"203.0.113.7",\
            "requestParameters":{"filter":[{"name":"a\\"b\\\\","n":-12.5,"ok":true,"no":null,"e":[]}],"f":{}},\
            "responseElements":null,"requestID":"r","eventID":"8d0f87ae-d100-48f0-8009-d3b5071841ac","readOnly":true,\
            "eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"111122223333"}""";

    private static final String OUR = OTHER.replace("ec2.amazonaws.com", "kinesisvideo.amazonaws.com");

    @Test
    void records_that_nobody_asks_for_are_not_decoded() {
        assertThat(read(delivery(OTHER, OUR, OTHER), OURS))
                .extracting(Object::getClass)
                .containsExactly(Reading.OfOther.class, Reading.OfRecord.class, Reading.OfOther.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"eventSource\":\" kinesisvideo.amazonaws.com\"",
                "\"eventSource\":\"KinesisVideo.amazonaws.com\"",
                "\"eventSource\":\"\\u006binesisvideo.amazonaws.com\"",
                "\"eventSource\":\"ec2.amazonaws.com\",\"eventSource\":\"kinesisvideo.amazonaws.com\"",
                "\"eventSource\":\"ec2.amazonaws.com\",\"event\\u0053ource\":\"kinesisvideo.amazonaws.com\"",
                "\"EventSource\":\"kinesisvideo.amazonaws.com\"",
                "\"eventSource\":\"\"",
                "\"eventSource\":null",
                "\"eventSource\":[\"kinesisvideo.amazonaws.com\"]",
                "\"eventSource\":\"aws:s3\"",
                "\"eventSource\":\"ecs.aliyuncs.com\"",
                "\"eventSource\":\"ec2.amazonaws.com\",\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":{}",
                "\"eventSource\":\"ec2.amazonaws.com\",\"CloudTrailEvent\":\"{}\"",
                "\"eventSource\":\"ec2.amazonaws.com\",\"apiVersion\":{\"a\":1,\"b\":{\"a\":2},\"a\":3}",
                "\"eventSource\":\"ec2.amazonaws.com\",\"apiVersion\":\"\u00fcber\"",
                "\"eventSource\":\"ec2.amazonaws.com\",\"apiVersion\":1e400",
                "\"eventSource\":\"ec2.amazonaws.com\",\"apiVersion\":01",
                "\"eventSource\":\"ec2.amazonaws.com\",\"apiVersion\":tru",
                "\"eventSource\":\"ec2.amazonaws.com\",\"apiVersion\":\"\\x\"",
                "\"eventSource\":\"ec2.amazonaws.com\",\"apiVersion\":\"\\ud800\"",
                "\"eventSource\":\"ec2.amazonaws.com\",\"apiVersion\":\"\n\"",
                "\"eventSource\":\"ec2.amazonaws.com\",\n\"apiVersion\":1",
                "\"eventSource\":\"ec2.amazonaws.com\" , \"apiVersion\" :\t[ 1 , 2 ]"
            })
    void an_odd_record_is_told_as_by_a_reader_that_decodes_everything(String member) {
        String odd = OTHER.replace("\"eventSource\":\"ec2.amazonaws.com\"", member);

        assertSame(delivery(OTHER, odd, OUR, OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T08:00:00Z", "2026-10-05T24:00:00Z", "2026-10-05T08:00:00+02:00", "yesterday"})
    void an_odd_time_is_told_as_by_a_reader_that_decodes_everything(String time) {
        assertSame(delivery(OTHER, OTHER.replace("2026-10-05T08:00:00Z", time), OUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ram-user", "root-account", "", "AwsCloudTrailInsight"})
    void a_lookalike_is_told_as_by_a_reader_that_decodes_everything(String type) {
        assertSame(delivery(OTHER, OTHER.replace("AssumedRole", type), OUR));
        assertSame(delivery(OTHER, OTHER.replace("AwsApiCall", type), OUR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Records\":[]}",
                "{\"Records\":[",
                "{\"Records\":[,",
                "{\"Records\":[1]}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{},]}",
                "{\"Records\":[{\"a\":1} {\"a\":1}]}",
                "{\"Records\":[{\"a\":1}]",
                "{\"Records\":[{\"a\":1}]}{\"Records\":[{\"a\":1}]}",
                "{\"Records\":[{\"a\":1}],\"more\":{}} x"
            })
    void an_odd_document_is_told_as_by_a_reader_that_decodes_everything(String document) {
        assertSame(document.getBytes(UTF_8));
    }

    @Test
    void a_record_larger_than_the_window_is_told_as_by_a_reader_that_decodes_everything() {
        String large = OTHER.replace("\"filter\":[", "\"filter\":[" + "\"0123456789\",".repeat(60_000));

        assertSame(delivery(OTHER, large, OUR, large, OTHER));
    }

    @Test
    void a_file_of_many_windows_is_told_as_by_a_reader_that_decodes_everything() {
        String[] records = new String[3_000];
        Arrays.setAll(
                records, i -> i % 7 == 0 ? OUR : OTHER.replace("\"f\":{}", "\"f\":\"" + "x".repeat(i % 97) + "\""));

        assertSame(delivery(records));
        assertSame(MemoryFile.gzip(new String(delivery(records), UTF_8)));
    }

    @Test
    void mutated_files_are_told_as_by_a_reader_that_decodes_everything() {
        Random random = new Random(20261124);
        byte[] sound = delivery(OTHER, OUR, OTHER.replace("us-west-2", "eu-west-1"), OTHER);
        byte[] packed = MemoryFile.gzip(new String(sound, UTF_8));
        for (int i = 0; i < 10_000; i++) {
            byte[] mutated = (i % 10 == 0 ? packed : sound).clone();
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                mutated = mutated(mutated, random);
            }
            assertSame(mutated);
        }
    }

    /** Reads with either and compares; a record that is not wanted is worth what counts of it. */
    private static void assertSame(byte[] stored) {
        assertThat(worth(read(stored, OURS)))
                .as(() -> new String(stored, UTF_8))
                .isEqualTo(worth(MemoryFile.read(stored)));
    }

    private static List<Object> worth(List<Reading> readings) {
        return readings.stream().<Object>map(PlainLogTest::worth).toList();
    }

    private static Object worth(Reading reading) {
        if (reading instanceof Reading.OfRecord read) {
            Fields record = read.record();
            Optional<Instant> time = Vitals.time(record);
            String source = Vitals.source(record);
            if (!source.isEmpty() && !OURS.test(source) && time.isPresent()) {
                return new Reading.OfOther(
                        read.origin().file(), CallReader.accountOf(record), record.text("awsRegion"), time.get());
            }
        }
        return reading;
    }

    private static List<Reading> read(byte[] stored, Predicate<String> wanted) {
        List<Reading> readings = new ArrayList<>();
        new LogReader(Limits.GENEROUS, wanted).read(MemoryFile.of(stored), readings::add);
        return readings;
    }

    private static byte[] delivery(String... records) {
        return ("{\"Records\":[" + String.join(",", records) + "]}").getBytes(UTF_8);
    }

    private static byte[] mutated(byte[] sound, Random random) {
        int place = random.nextInt(sound.length + 1);
        byte[] common = "\"{}[],:\\ \n0e-.tfnu\u00e9".getBytes(UTF_8);
        ByteArrayOutputStream mutated = new ByteArrayOutputStream();
        mutated.write(sound, 0, place);
        switch (random.nextInt(6)) {
            case 0 -> mutated.write(sound, place, 0);
            case 1 -> mutated.write(sound, place, sound.length - place);
            case 2 -> mutated.write(sound, Math.min(sound.length, place + 1), Math.max(0, sound.length - place - 1));
            case 3 -> {
                mutated.write(common[random.nextInt(common.length)]);
                mutated.write(sound, place, sound.length - place);
            }
            case 4 -> {
                mutated.write(common[random.nextInt(common.length)]);
                mutated.write(sound, Math.min(sound.length, place + 1), Math.max(0, sound.length - place - 1));
            }
            default -> {
                int again = random.nextInt(sound.length + 1);
                mutated.write(sound, again, sound.length - again);
            }
        }
        return mutated.toByteArray();
    }
}
