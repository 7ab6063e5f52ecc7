package dev.trailcheck.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a ledger holds, it is read or it is a mistake; it is never a crash, and never taken for none in silence. */
class MutatedLedgerTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "-1",
            "99999999999",
            "99999999999999999999",
            "1e400",
            "\"\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[1]]",
            "{\"a\": null}");

    private static ObjectNode sound;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make_a_small_ledger() throws IOException {
        sound = (ObjectNode)
                JSON.readTree(Files.readString(ProjectFolders.RULES.resolveSibling("reports/sample/findings.json")));
        for (String list : List.of("findings", "memory", "rules")) {
            ArrayNode all = (ArrayNode) sound.get(list);
            while (all.size() > 3) {
                all.remove(all.size() - 1);
            }
        }
    }

    @Test
    void a_value_of_another_kind_anywhere() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            ObjectNode changed = sound.deepCopy();
            change(changed, random, JSON.readTree(STRANGE.get(random.nextInt(STRANGE.size()))));
            readOrRefuse(JSON.writeValueAsString(changed).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void another_byte_anywhere() throws IOException {
        byte[] text = JSON.writeValueAsString(sound).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = text.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            readOrRefuse(changed);
        }
    }

    @Test
    void an_end_anywhere() throws IOException {
        byte[] text = JSON.writeValueAsString(sound).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < text.length; length += 97) {
            List<Mistake> mistakes = read(Arrays.copyOf(text, length));
            assertThat(mistakes).as("%d of %d bytes", length, text.length).isNotEmpty();
        }
    }

    private static void readOrRefuse(byte[] text) throws IOException {
        assertThat(read(text)).allSatisfy(mistake -> assertThat(mistake.maybe()).isNotBlank());
    }

    private static List<Mistake> read(byte[] text) throws IOException {
        Path file = Files.write(folder.resolve("ledger.json"), text);
        List<Mistake> mistakes = new ArrayList<>();
        Ledger ledger = LedgerFile.read(file, Map.of(), mistakes);
        assertThat(ledger.given()).as("read, or refused").isEqualTo(mistakes.isEmpty());
        ledger.records();
        return mistakes;
    }

    /** Walks down at random, and puts the strange value where it comes to rest. */
    private static void change(JsonNode node, Random random, JsonNode strange) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            if (!object.get(name).isContainer() || object.get(name).isEmpty() || random.nextInt(4) == 0) {
                object.set(name, strange);
            } else {
                change(object.get(name), random, strange);
            }
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            int index = random.nextInt(list.size());
            if (!list.get(index).isContainer() || list.get(index).isEmpty() || random.nextInt(4) == 0) {
                list.set(index, strange);
            } else {
                change(list.get(index), random, strange);
            }
        }
    }
}
