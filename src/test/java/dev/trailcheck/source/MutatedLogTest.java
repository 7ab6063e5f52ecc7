package dev.trailcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.trailcheck.event.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sound logs, cut, flipped, repeated and nested at random but the same at every run: nothing may throw or hang, and no
 * sound record before the first fault may be lost.
 */
class MutatedLogTest {

    private static final int INPUTS = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern SAMPLE = Pattern.compile("```(?:json|csv)\n(.*?)```", Pattern.DOTALL);

    private static final List<byte[]> SOUND = new ArrayList<>();

    @BeforeAll
    static void take_the_samples_of_every_form() throws IOException {
        SAMPLE.matcher(Files.readString(Path.of("docs", "log-forms.md")))
                .results()
                .forEach(sample -> {
                    SOUND.add(sample.group(1).getBytes(UTF_8));
                    SOUND.add(MemoryFile.gzip(sample.group(1)));
                });
    }

    @Test
    void nothing_throws_and_nothing_hangs() {
        Random random = new Random(20261005);
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int i = 0; i < INPUTS; i++) {
                byte[] mutated = SOUND.get(random.nextInt(SOUND.size())).clone();
                for (int times = 1 + random.nextInt(3); times > 0; times--) {
                    mutated = mutated(mutated, random);
                }
                byte[] input = mutated;
                assertThat(MemoryFile.read(input))
                        .allSatisfy(reading -> assertThat(reading).isNotNull());
            }
        });
    }

    @Test
    void what_was_sound_before_the_fault_is_read() {
        Random random = new Random(7);
        byte[] delivery = ARecord.delivery(records(20)).getBytes(UTF_8);
        List<Fields> all = Told.records(MemoryFile.read(delivery));
        assertThat(all).hasSize(20);
        for (int i = 0; i < 5_000; i++) {
            int fault = 12 + random.nextInt(delivery.length - 12);
            byte[] broken = delivery.clone();
            broken[fault] = 0;
            byte[] cut = Arrays.copyOf(delivery, fault);
            long whole = Told.origins(MemoryFile.read(delivery)).stream()
                    .filter(origin -> origin.offset() + origin.length() <= fault)
                    .count();

            assertThat(Told.records(MemoryFile.read(cut)))
                    .startsWith(all.subList(0, (int) whole).toArray(Fields[]::new));
            assertThat(Told.records(MemoryFile.read(broken)))
                    .startsWith(all.subList(0, (int) whole).toArray(Fields[]::new));
        }
    }

    private static ARecord[] records(int count) {
        ARecord[] records = new ARecord[count];
        Arrays.fill(records, ARecord.named("ListSignalingChannels"));
        return records;
    }

    private static byte[] mutated(byte[] sound, Random random) {
        int place = random.nextInt(sound.length + 1);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(sound, place);
            case 1 -> flipped(sound, random);
            case 2 -> joined(sound, place, Arrays.copyOfRange(sound, Math.max(0, place - 40), place));
            case 3 ->
                joined(
                        sound,
                        place,
                        "[{\"Records\":[{\"detail\":"
                                .repeat(1 + random.nextInt(80))
                                .getBytes(UTF_8));
            default -> joined(sound, place, new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)});
        };
    }

    private static byte[] flipped(byte[] sound, Random random) {
        byte[] flipped = sound.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && flipped.length > 0; times--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] joined(byte[] sound, int place, byte[] inserted) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(sound, 0, place);
        joined.writeBytes(inserted);
        joined.write(sound, place, sound.length - place);
        return joined.toByteArray();
    }
}
