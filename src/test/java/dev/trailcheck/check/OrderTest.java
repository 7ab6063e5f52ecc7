package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.report.JsonReport;
import dev.trailcheck.report.SarifReport;
import dev.trailcheck.report.SarifSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CloudTrail's files are not ordered and records come twice; nothing of that may show in a report. */
class OrderTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static List<JsonNode> records;
    private static Assessment asDelivered;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read_the_samples() throws IOException {
        records = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ProjectFolders.SAMPLES)) {
            for (Path file : files.filter(path -> path.toString().contains("_CloudTrail_"))
                    .sorted()
                    .toList()) {
                try (InputStream in = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file)) {
                    JSON.readTree(in).get("Records").forEach(records::add);
                }
            }
        }
        asDelivered = CheckRuns.over(ProjectFolders.SAMPLES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void the_number_of_threads_does_not_show(int threads) {
        assertThat(bytes(CheckRuns.over(threads, ProjectFolders.SAMPLES))).isEqualTo(bytes(asDelivered));
    }

    @Test
    void the_order_in_which_sources_are_named_does_not_show() {
        Path[] stories = {
            ProjectFolders.SAMPLES.resolve("quiet-day"),
            ProjectFolders.SAMPLES.resolve("root-key-incident"),
            ProjectFolders.SAMPLES.resolve("forgotten-tag"),
            ProjectFolders.SAMPLES.resolve("unapproved-delete")
        };
        Path[] reversed = {stories[3], stories[2], stories[1], stories[0]};

        assertThat(bytes(CheckRuns.over(reversed))).isEqualTo(bytes(CheckRuns.over(stories)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shuffled_and_split_anew_the_records_say_the_same(long seed) throws IOException {
        Random random = new Random(seed);
        List<JsonNode> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        deliver(shuffled, 1 + random.nextInt(9), random);

        assertThat(withoutOrigins(CheckRuns.over(folder))).isEqualTo(withoutOrigins(asDelivered));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void repeated_records_are_duplicates_and_change_nothing_else(long seed) throws IOException {
        Random random = new Random(seed);
        List<JsonNode> repeated = new ArrayList<>(records);
        repeated.addAll(records.subList(0, records.size() / 2));
        repeated.addAll(records);
        Collections.shuffle(repeated, random);
        deliver(repeated, 5, random);

        assertThat(withoutOrigins(CheckRuns.over(folder))).isEqualTo(withoutOrigins(asDelivered));
    }

    @Test
    void a_record_read_twice_is_told_by_its_smallest_origin() throws IOException {
        deliver(records, 1, new Random(0));
        Files.copy(folder.resolve("0.json"), folder.resolve("z.json"));
        Files.copy(folder.resolve("0.json"), folder.resolve("a.json"));

        assertThat(CheckRuns.over(8, folder).findings())
                .flatExtracting(finding -> finding.events())
                .extracting(event -> event.origin().file())
                .containsOnly("0.json");
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void conflicts_copies_and_corrections_do_not_show_the_number_of_threads(long seed) throws IOException {
        Random random = new Random(seed);
        List<JsonNode> all = new ArrayList<>(records);
        for (JsonNode record : records) {
            ObjectNode other = (ObjectNode) record.deepCopy();
            switch (random.nextInt(4)) {
                case 0 -> other.put("userAgent", "another tool");
                case 1 ->
                    other.put("eventID", new UUID(1, random.nextLong()).toString())
                            .putObject("addendum")
                            .put("originalEventID", record.get("eventID").asString());
                default -> all.add(record);
            }
            all.add(other);
        }
        Collections.shuffle(all, random);
        deliver(all, 9, random);

        Assessment alone = CheckRuns.over(1, folder);

        assertThat(alone.gaps()).extracting(Gap::kind).contains("conflicting-records");
        assertThat(bytes(CheckRuns.over(8, folder))).isEqualTo(bytes(alone));
    }

    @Test
    void records_written_in_another_way_are_the_same_records() throws IOException {
        deliver(records, 3, new Random(0));
        Path rewritten = Files.createDirectory(folder.resolve("rewritten"));
        ObjectNode delivery = JSON.createObjectNode();
        ArrayNode list = delivery.putArray("Records");
        records.forEach(record -> list.add(reversed((ObjectNode) record)));
        Files.writeString(rewritten.resolve("pretty.json"), delivery.toPrettyString());

        Assessment both = CheckRuns.over(folder);

        assertThat(withoutOrigins(both)).isEqualTo(withoutOrigins(asDelivered));
        assertThat(both.gaps()).isEmpty();
    }

    /** The same members, the last one first. */
    private static ObjectNode reversed(ObjectNode node) {
        List<String> names = new ArrayList<>(node.propertyNames());
        Collections.reverse(names);
        ObjectNode turned = JSON.createObjectNode();
        names.forEach(name ->
                turned.set(name, node.get(name) instanceof ObjectNode inner ? reversed(inner) : node.get(name)));
        return turned;
    }

    private void deliver(List<JsonNode> all, int files, Random random) throws IOException {
        List<ArrayNode> parts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            parts.add(JSON.createArrayNode());
        }
        all.forEach(record -> parts.get(random.nextInt(files)).add(record));
        for (int i = 0; i < files; i++) {
            ObjectNode delivery = JSON.createObjectNode();
            delivery.set("Records", parts.get(i));
            boolean zipped = random.nextBoolean() && files > 1;
            Path file = folder.resolve(i + (zipped ? ".json.gz" : ".json"));
            try (OutputStream out =
                    zipped ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
                out.write(JSON.writeValueAsBytes(delivery));
            }
        }
    }

    private static String bytes(Assessment assessment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(assessment, out);
        new SarifReport(SarifSettings.DEFAULT).write(assessment, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The whole report, but for where records lay and how many files and copies there were. */
    private static String withoutOrigins(Assessment assessment) {
        Coverage seen = assessment.coverage();
        Coverage uncounted = new Coverage(
                0,
                seen.judged() + seen.outsideWindow(),
                seen.judged(),
                0,
                seen.outsideWindow(),
                0,
                0,
                seen.accounts(),
                seen.regions(),
                seen.from(),
                seen.until(),
                Grid.EMPTY);
        Assessment alike = new Assessment(
                assessment.asOf(),
                assessment.verdict(),
                uncounted,
                assessment.rules(),
                assessment.findings(),
                assessment.pending(),
                assessment.approvalUses(),
                assessment.notes(),
                assessment.gaps());
        return bytes(alike).replaceAll("\"file\": \"[^\"]*\",\\s+\"index\": \\d+", "");
    }
}
