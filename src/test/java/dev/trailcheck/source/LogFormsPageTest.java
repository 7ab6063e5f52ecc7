package dev.trailcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample on the page of forms is read as the page says. */
class LogFormsPageTest {

    private static final Pattern SAMPLE =
            Pattern.compile("## ([^\n]+)\n(?:(?!## ).)*?```(?:json|csv)\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> every_sample_holds_one_record() throws IOException {
        return SAMPLE.matcher(Files.readString(Path.of("docs", "log-forms.md")))
                .results()
                .map(sample -> DynamicTest.dynamicTest(sample.group(1), () -> isOneRecord(sample.group(2))));
    }

    @Test
    void the_page_has_a_sample_of_every_form() throws IOException {
        long headings = Files.readString(Path.of("docs", "log-forms.md"))
                .lines()
                .filter(line -> line.startsWith("## ") && !line.equals("## What is not read"))
                .count();
        assertThat(every_sample_holds_one_record()).hasSize((int) headings);
    }

    private static void isOneRecord(String text) throws IOException {
        assertThat(names(text.getBytes(UTF_8))).containsExactly("DeleteSignalingChannel");
        assertThat(names(("\ufeff" + text.replace("\n", "\r\n")).getBytes(UTF_8)))
                .containsExactly("DeleteSignalingChannel");
        assertThat(names(gzip(text))).containsExactly("DeleteSignalingChannel");
        assertThat(names(zip(text))).containsExactly("DeleteSignalingChannel");
    }

    private static List<String> names(byte[] bytes) {
        List<Reading> readings = MemoryFile.read(bytes);
        assertThat(readings).allMatch(Reading.OfRecord.class::isInstance);
        return Told.records(readings).stream()
                .map((Fields record) -> record.text("eventName"))
                .toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("folder/log.json"));
            zip.write(text.getBytes(UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
