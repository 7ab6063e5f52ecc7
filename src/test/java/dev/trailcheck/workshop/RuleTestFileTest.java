package dev.trailcheck.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTestFileTest {

    @TempDir
    Path folder;

    @Test
    void every_mistake_of_a_file_is_told_with_its_place() throws IOException {
        assertThat(mistakes("""
                policy: {regions: {allowed: us-west-2}}
                cases:
                  - name: a
                    given:
                      - {like: X, bye: carol, at: +5x}
                      - {by: rule:x, channel: door@two}
                    finds: none
                  - nam: b
                    asOf: soon
                    approvals: [{id: A}]
                    finds:
                      - {event: 3, fact: {}}
                      - just a word
                  - name: c
                """))
                .containsExactly(
                        "1:29: a list is expected here, not 'us-west-2'\n  Maybe it needs square brackets around it",
                        "5:19: The key 'bye' is unknown.\n  Maybe you meant 'by'?",
                        "5:35: '+5x' is no time.\n  Maybe +14m or 2026-10-05T08:14:00Z was meant.",
                        "6:9: The record cannot be judged: it has no eventName.\n"
                                + "  Maybe it wants like: DeleteSignalingChannel, or what stands under 'record' took it away.",
                        "6:14: The caller 'rule:x' is unknown.\n  Maybe you meant 'role'?",
                        "6:31: 'two' is no number of a channel.\n  Maybe front-door@2 was meant, the second channel of that name.",
                        "7:12: 'none' is no list of findings.\n  Maybe you meant finds: nothing?",
                        "8:5: The key 'nam' is unknown.\n  Maybe you meant 'name'?",
                        "9:11: 'soon' is no time.\n  Maybe +14m or 2026-10-05T08:14:00Z was meant.",
                        "10:17: 'action' is missing",
                        "10:17: 'approvedBy' is missing",
                        "10:17: 'channel' is missing",
                        "10:17: 'from' is missing",
                        "10:17: 'until' is missing",
                        "12:17: No record of the case is '3'.\n  Maybe it wants a record under 'given'.",
                        "12:20: The key 'fact' is unknown.\n  Maybe you meant 'facts'?",
                        "13:9: A mapping is wanted here, not 'just a word'.\n"
                                + "  Maybe the indentation is off, or a key and its colon are missing.",
                        "14:5: The case does not say what the rule finds.\n  Maybe you meant finds: nothing?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases: [] | 1:8: The test holds no case.",
                "case: x | 1:1: The key 'case' is unknown.",
                "- name: a | 1:1: A mapping is wanted here, not a list.",
                "'cases: [a: b: c]' | 1:13: this is not YAML",
                "'cases: &a [*a]' | 1:8: the anchor '&a' is not read"
            })
    void a_file_of_another_shape_is_told(String text, String mistake) throws IOException {
        assertThat(mistakes(text)).anySatisfy(said -> assertThat(said).startsWith(mistake));
    }

    @Test
    void a_finding_that_speaks_of_no_record_of_its_case_is_told_which_there_are() throws IOException {
        assertThat(mistakes("""
                cases:
                  - name: a
                    given:
                      - {like: DeleteSignalingChannel}
                      - {like: DeleteSignalingChannel, id: second}
                    finds:
                      - {event: 2, context: [1, third]}
                """))
                .containsExactly(
                        "7:17: No record of the case is '2'.\n  Maybe one of 1, second was meant.",
                        "7:29: No record of the case is 'third'.\n  Maybe one of 1, second was meant.");
    }

    @Test
    void one_finding_needs_no_dash() throws IOException {
        List<RuleCase> cases = read("""
                cases: {given: {like: DeleteSignalingChannel}, finds: {event: 1}}
                """, new ArrayList<>());

        assertThat(cases).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo("case 1");
            assertThat(test.given()).hasSize(1);
            assertThat(test.finds()).hasSize(1);
        });
    }

    private List<String> mistakes(String text) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        read(text, mistakes);
        return mistakes.stream()
                .sorted()
                .map(Mistake::toString)
                .map(said -> said.replace(folder.resolve("x.test.yaml") + ":", ""))
                .toList();
    }

    private List<RuleCase> read(String text, List<Mistake> mistakes) throws IOException {
        return RuleTestFile.read(Files.writeString(folder.resolve("x.test.yaml"), text), mistakes);
    }
}
