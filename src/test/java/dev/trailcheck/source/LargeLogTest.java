package dev.trailcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JacksonException;

/** Reads logs larger than the memory of a Java process of its own. */
@Timeout(60)
class LargeLogTest {

    private static final int MEGABYTES = 100;

    /** Runs in that process: reads the log it is told to, and says what came of it. */
    public static void main(String... arguments) throws JacksonException {
        long[] records = new long[1];
        new LogReader(Limits.GENEROUS).read(new LargeFile(arguments[0]), reading -> {
            if (reading instanceof Reading.OfRecord) {
                records[0]++;
            } else if (reading instanceof Reading.OfGap missed) {
                System.out.println(missed.gap().kind());
            }
        });
        System.out.println(records[0] + " records");
    }

    @Test
    void a_log_on_one_line_is_read_record_by_record() throws Exception {
        long records = (long) MEGABYTES * 1_000_000 / LargeFile.RECORD.length();
        assertThat(said("records")).isEqualTo(records + " records\n");
    }

    @Test
    void an_endless_text_is_a_gap() throws Exception {
        assertThat(said("text")).isEqualTo("too-large\n0 records\n");
    }

    @Test
    void an_endless_record_is_a_gap() throws Exception {
        assertThat(said("record")).isEqualTo("too-large\n0 records\n");
    }

    private static String said(String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeLogTest.class.getName(),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private record LargeFile(String name) implements LogFile {

        static final String RECORD = ARecord.named("ListSignalingChannels").json() + ",";

        @Override
        public InputStream open() {
            return switch (name) {
                case "text" -> repeated("{\"eventSource\":\"", "x".repeat(1000), "\"}");
                case "record" ->
                    repeated("{\"eventSource\":\"a\",\"eventName\":[", "\"" + "x".repeat(500) + "\",1,{},", "1]}");
                default -> repeated("{\"Records\":[", RECORD, RECORD.replaceFirst(",$", "") + "]}");
            };
        }

        /** The record that ends it is one of the many, so that there are as many as fit. */
        private static InputStream repeated(String before, String part, String after) {
            long count = (long) MEGABYTES * 1_000_000 / part.length() - 1;
            Stream<String> parts = Stream.concat(
                    Stream.of(before), Stream.concat(Stream.generate(() -> part).limit(count), Stream.of(after)));
            return new Parts(parts.map(each -> each.getBytes(UTF_8)).iterator());
        }
    }
}
