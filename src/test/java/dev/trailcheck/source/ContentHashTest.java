package dev.trailcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Fields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1,\"b\":{\"c\":2,\"d\":3}}|{\"b\":{\"d\":3,\"c\":2},\"a\":1}",
                "{\"a\":[1,2]}|{ \"a\" :\t[ 1 , 2 ] }",
                "{\"a\":1}|{\"a\":1.0}",
                "{\"a\":100}|{\"a\":1e2}",
                "{\"a\":0}|{\"a\":-0.00}",
                "{\"a\":0.5}|{\"a\":5E-1}",
                "{\"a\":12345678901234567890}|{\"a\":1234567890123456789.0e1}",
                "{\"a\":\"\u00e9/\"}|{\"\\u0061\":\"\\u00e9\\/\"}"
            })
    void equal_json_has_one_hash(String one, String other) {
        assertThat(hash(one)).isEqualTo(hash(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1}|{\"a\":2}",
                "{\"a\":1}|{\"a\":\"1\"}",
                "{\"a\":true}|{\"a\":\"true\"}",
                "{\"a\":null}|{}",
                "{\"a\":null}|{\"a\":\"null\"}",
                "{\"a\":[1,2]}|{\"a\":[2,1]}",
                "{\"a\":[1,2]}|{\"a\":[12]}",
                "{\"a\":[[1],2]}|{\"a\":[[1,2]]}",
                "{\"a\":[]}|{\"a\":{}}",
                "{\"a\":\"\"}|{\"a\":[]}",
                "{\"a\":{\"b\":1},\"c\":1}|{\"a\":{\"b\":1,\"c\":1}}",
                "{\"a\":\"b\",\"c\":\"d\"}|{\"a\":\"b\\\"1:c\\\"1:d\"}",
                "{\"a\":1}|{\"A\":1}",
                "{\"a\":\"e\u0301\"}|{\"a\":\"\u00e9\"}",
                "{\"a\":\"\\ud800\"}|{\"a\":\"\\udfff\"}",
                "{\"a\":\"\\ud800\"}|{\"a\":\"?\"}",
                "{\"a\":9007199254740993}|{\"a\":9007199254740992}"
            })
    void other_json_has_another_hash(String one, String other) {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    private static String hash(String json) {
        String record = "{\"eventName\":\"a\",\"eventSource\":\"b\",\"requestParameters\":" + json + "}";
        Fields fields = MemoryFile.read(record).stream()
                .map(Reading.OfRecord.class::cast)
                .findFirst()
                .orElseThrow()
                .record();
        return ContentHash.of(fields);
    }
}
