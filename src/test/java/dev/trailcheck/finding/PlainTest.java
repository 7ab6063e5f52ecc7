package dev.trailcheck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "front-door", "caf\u00e9 \u4e2d\u6587 \u05d0", "\ud83d\ude00", "<b>&'\"\\u001b", "a\u00a0b"})
    void harmless_text_stays_as_it_is(String text) {
        assertThat(Plain.text(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001b[2J', '\\u001b[2J'",
        "'a\r\nb', 'a\\u000d\\u000ab'",
        "'a\tb', 'a\\u0009b'",
        "'\u009b31m', '\\u009b31m'",
        "'\u007f', '\\u007f'",
        "'user\u202egpj', 'user\\u202egpj'",
        "'\u2066x\u2069', '\\u2066x\\u2069'",
        "'zero\u200bwidth', 'zero\\u200bwidth'",
        "'\ufeffbom', '\\ufeffbom'",
        "'line\u2028paragraph\u2029', 'line\\u2028paragraph\\u2029'",
        "'\ue000private', '\\ue000private'",
        "'soft\u00adhyphen', 'soft\\u00adhyphen'"
    })
    void deceptive_characters_are_shown_by_their_code(String raw, String shown) {
        assertThat(Plain.text(raw)).isEqualTo(shown);
    }

    @Test
    void half_a_pair_is_shown_by_its_code_and_a_whole_one_is_not() {
        assertThat(Plain.text("\ud83d-\ud83d\ude00-\ude00")).isEqualTo("\\ud83d-\ud83d\ude00-\\ude00");
    }

    @Test
    void a_tag_character_beyond_the_first_plane_is_shown_by_its_code() {
        assertThat(Plain.text(Character.toString(0xE0041))).isEqualTo("\\ue0041");
    }

    @Test
    void what_is_plain_stays_plain() {
        String once = Plain.text("\u001b[31m\u202e");

        assertThat(Plain.text(once)).isSameAs(once);
    }
}
