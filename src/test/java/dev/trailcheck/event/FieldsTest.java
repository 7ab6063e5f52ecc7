package dev.trailcheck.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static final Fields FIELDS = new Fields(Map.of(
            "channelARN",
            "arn",
            "count",
            7L,
            "ratio",
            new BigDecimal("8.82145E-5"),
            "mfa",
            "True",
            "inner",
            Map.of("Deep", Map.of("text", "found")),
            "list",
            Arrays.asList("a", null, Map.of("key", "owner"), 1L)));

    @ParameterizedTest
    @ValueSource(strings = {"channelARN", "ChannelARN"})
    void the_case_of_the_first_letter_does_not_count(String name) {
        assertThat(FIELDS.text(name)).isEqualTo("arn");
        assertThat(FIELDS.names(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"channelArn", "CHANNELARN", "", ".", "..", "inner.", ".inner", "inner.deep.text.more"})
    void other_names_answer_nothing(String name) {
        assertThat(FIELDS.text(name)).isEmpty();
        assertThat(FIELDS.fields(name)).isEqualTo(Fields.NONE);
        assertThat(FIELDS.list(name)).isEmpty();
        assertThat(FIELDS.isTrue(name)).isFalse();
        assertThat(FIELDS.names(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner.deep.text", "Inner.Deep.Text", "inner.Deep.text"})
    void a_path_leads_inwards(String path) {
        assertThat(FIELDS.text(path)).isEqualTo("found");
    }

    @Test
    void the_exact_name_wins() {
        Fields both = new Fields(Map.of("owner", "lower", "Owner", "upper"));

        assertThat(List.of(both.text("owner"), both.text("Owner"))).containsExactly("lower", "upper");
    }

    @Test
    void numbers_and_truths_are_texts_too() {
        assertThat(List.of(FIELDS.text("count"), FIELDS.text("ratio"))).containsExactly("7", "0.0000882145");
        assertThat(FIELDS.isTrue("mfa")).isTrue();
    }

    @Test
    void objects_and_lists_are_no_texts() {
        assertThat(List.of(FIELDS.text("inner"), FIELDS.text("list"))).containsOnly("");
    }

    @Test
    void a_list_holds_no_nulls() {
        assertThat(FIELDS.list("list")).containsExactly("a", Map.of("key", "owner"), 1L);
        assertThat(FIELDS.objects("list")).containsExactly(new Fields(Map.of("key", "owner")));
    }

    @Test
    void one_value_is_a_list_of_one() {
        assertThat(FIELDS.list("count")).containsExactly(7L);
        assertThat(FIELDS.objects("inner")).containsExactly(FIELDS.fields("inner"));
    }

    @Test
    void a_field_that_is_null_is_named_and_empty() {
        Map<String, Object> values = new HashMap<>();
        values.put("responseElements", null);
        Fields fields = new Fields(values);

        assertThat(fields.names("responseElements")).isTrue();
        assertThat(fields.text("responseElements")).isEmpty();
        assertThat(fields.fields("responseElements")).isEqualTo(Fields.NONE);
    }

    @Test
    void nobody_changes_a_record() {
        Fields fields = new Fields(new HashMap<>(Map.of("a", "b")));

        assertThatThrownBy(() -> fields.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
