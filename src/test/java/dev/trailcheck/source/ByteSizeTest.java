package dev.trailcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "10000000000, 10000000000",
        "7B, 7",
        "500KB, 500000",
        "10MB, 10000000",
        "2 GB, 2000000000",
        "1TB, 1000000000000",
        "1KiB, 1024",
        "3MiB, 3145728",
        "2GiB, 2147483648"
    })
    void a_size_is_a_number_with_a_unit(String word, String bytes) {
        assertThat(ByteSize.of(word))
                .hasValueSatisfying(size -> assertThat(size.bytes()).hasToString(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "1.5GB",
                "GB",
                "2gb",
                "2 GB a day",
                "1e9",
                "999999999999999TB",
                "99999999999999999999",
                "\u0665MB"
            })
    void everything_else_is_none(String word) {
        assertThat(ByteSize.of(word)).isEmpty();
    }

    @Test
    void it_is_said_in_the_largest_unit_that_needs_no_fraction() {
        assertThat(new ByteSize(10_000_000_000L)).hasToString("10GB");
        assertThat(new ByteSize(1_500_000)).hasToString("1500KB");
        assertThat(new ByteSize(1024)).hasToString("1024B");
    }
}
