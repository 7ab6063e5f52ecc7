package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "cam-1, cam-1",
        "cam-*, cam-",
        "cam-*, cam-front-door",
        "cam-?-00012, cam-a-00012",
        "*door*, cam-front-door-2",
        "a*b*c, axxbxbyc",
        "*, anything",
        "arn:aws:iam::*:role/Camera*, arn:aws:iam::123456789012:role/CameraFleet",
    })
    void a_glob_matches_what_its_signs_stand_for(String pattern, String text) {
        assertThat(new Glob(pattern).matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"cam-1, cam-12", "cam-1, Cam-1", "cam-?, cam-", "cam-?, cam-12", "a*b, abc", "a.c, abc", "[ab], a"})
    void a_glob_matches_the_whole_text_and_nothing_else(String pattern, String text) {
        assertThat(new Glob(pattern).matches(text)).isFalse();
    }

    @Test
    void an_empty_glob_matches_only_the_empty_text() {
        assertThat(new Glob("").matches("")).isTrue();
        assertThat(new Glob("").matches("a")).isFalse();
        assertThat(new Glob("*").matches("")).isTrue();
    }

    @Test
    void many_stars_do_not_make_it_slow() {
        assertThat(new Glob("*a".repeat(1000) + "b").matches("a".repeat(20_000)))
                .isFalse();
    }
}
