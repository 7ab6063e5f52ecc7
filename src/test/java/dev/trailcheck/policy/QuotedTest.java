package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void a_plain_value_is_shown_as_it_is() {
        assertThat(Quoted.of("München 'Ost' 📷")).isEqualTo("'München 'Ost' 📷'");
    }

    @Test
    void invisible_and_bidirectional_characters_become_visible() {
        assertThat(Quoted.of("a\u001b[31m\n\u202eb\u200b\u2028\ud800"))
                .isEqualTo("'a\\u{001B}[31m\\u{000A}\\u{202E}b\\u{200B}\\u{2028}\\u{D800}'");
    }

    @Test
    void a_long_value_is_cut() {
        assertThat(Quoted.of("📷".repeat(80))).isEqualTo("'" + "📷".repeat(80) + "'");
        assertThat(Quoted.of("📷".repeat(81))).isEqualTo("'" + "📷".repeat(80) + "…'");
    }
}
