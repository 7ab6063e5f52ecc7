package dev.trailcheck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {

    private static final Fingerprint ONE = Fingerprint.of("rule", "111122223333", "us-west-2", "id");

    static Stream<Fingerprint> others() {
        return Stream.of(
                Fingerprint.of("rules", "111122223333", "us-west-2", "id"),
                Fingerprint.of("rule", "111122223334", "us-west-2", "id"),
                Fingerprint.of("rule", "111122223333", "us-west-1", "id"),
                Fingerprint.of("rule", "111122223333", "us-west-2", "id2"),
                Fingerprint.of("rule", "111122223333us-west-2", "", "id"));
    }

    /** Alerts in other programs hang on this value; it must never change. */
    @Test
    void it_is_the_hash_of_its_four_parts_on_a_line_each() {
        assertThat(ONE.hex()).isEqualTo(Sha256.hex("rule\n111122223333\nus-west-2\nid"));
        assertThat(ONE).hasToString("1211522a191e773c310060271b9f3c6f81a9ee3081cf0564d24e3db727238c50");
    }

    @Test
    void the_hash_is_the_one_of_the_standard() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @MethodSource("others")
    void each_part_counts(Fingerprint other) {
        assertThat(other).isNotEqualTo(ONE);
    }

    @Test
    void its_brief_form_begins_it() {
        assertThat(ONE.hex()).startsWith(ONE.brief());
        assertThat(ONE.brief()).hasSize(16);
    }
}
