package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionsFileTest {

    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void an_exception_is_by_fingerprint_or_by_rule() throws IOException {
        assertThat(read("""
                        exceptions:
                          - {id: EX-1, fingerprint: 0123456789abcdef, reason: A drill, owner: carol, expires: 2026-12-31}
                          - id: EX-2
                            rule: root-*
                            account: "1111*"
                            region: us-*
                            channel: "cam-?"
                            principal: "*:root"
                            reason: The vendor's tool
                            owner: dave
                            ticket: SEC-7
                            expires: 2026-12-31T12:00:00+02:00
                        """))
                .containsExactly(
                        new ExceptionGrant(
                                "EX-1",
                                "0123456789abcdef",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "A drill",
                                "carol",
                                "",
                                Instant.parse("2026-12-31T23:59:59Z")),
                        new ExceptionGrant(
                                "EX-2",
                                "",
                                "root-*",
                                "1111*",
                                "us-*",
                                "cam-?",
                                "*:root",
                                "The vendor's tool",
                                "dave",
                                "SEC-7",
                                Instant.parse("2026-12-31T10:00:00Z")));
        assertThat(mistakes).isEmpty();
    }

    @Test
    void every_mistake_is_told_at_its_place() throws IOException {
        read("""
                exceptions:
                  - {id: EX-1, fingerprint: abc, reason: x, owner: carol, expires: 2026-12-31}
                  - {id: EX-1, rule: r, reason: x, owner: carol, expires: soon}
                  - {id: EX-3, reason: x, owner: carol, expires: 2026-12-31}
                  - {id: EX-4, rule: r, account: 12345, owner: carol, expires: 2026-12-31}
                  - {id: EX-5, fingerprint: 0123456789abcdef, region: us-west-2, reason: x, owner: carol, expires: 2026-12-31}
                """);

        assertThat(mistakes.stream().sorted().map(Mistake::toString).map(this::withoutFolder))
                .containsExactly("""
                exceptions.yaml:2:29: 'abc' is not a fingerprint
                  Maybe it should be 64 of the digits 0-9 and a-f, or at least the first 16, as reports show them""", """
                exceptions.yaml:3:10: the id 'EX-1' belongs to the exception on line 2
                  Maybe the exception is copied and needs an id of its own""", """
                exceptions.yaml:3:59: 'soon' is not a day or a moment with a zone
                  Maybe it should look like '2026-12-31' or '2026-12-31T18:00:00Z'""", """
                exceptions.yaml:4:5: the exception names no finding: it has neither a fingerprint nor a rule
                  Maybe the report shows the fingerprint of each finding""", "exceptions.yaml:5:5: 'reason' is missing", """
                exceptions.yaml:5:34: '12345' is not an account id, which has 12 digits
                  Maybe its leading zeros are lost, and you meant '000000012345'?""", """
                exceptions.yaml:6:55: the exception has a fingerprint, which says all, and 'region' beside
                  Maybe one of the two can go""");
    }

    @Test
    void what_names_nothing_but_rules_is_broad() {
        assertThat(byRule("root-credential-use", "").isBroad()).isTrue();
        assertThat(byRule("root-credential-use", "*").isBroad()).isTrue();
        assertThat(byRule("*", "111122223333").isBroad()).isTrue();
        assertThat(byRule("root-credential-use", "111122223333").isBroad()).isFalse();
        assertThat(written("A drill").isBroad()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exceptions: []\n",
                "# ours\nexceptions:\n  - {id: A, rule: r, account: '*1', reason: x, owner: o, expires: 2026-12-31}",
                "exceptions:\n- id: A\n  rule: r\n  reason: x\n  owner: o\n  expires: 2026-12-31 # the end\n",
                "- {id: A, rule: r, reason: x, owner: o, expires: 2026-12-31}\n"
            })
    void an_entry_is_put_at_the_end_of_a_file_and_what_stood_there_stays(String before) throws IOException {
        List<ExceptionGrant> known = before.isEmpty() ? List.of() : read(before);
        ExceptionGrant grant = written("\"quoted\"\n- {id: forged, rule: '*'}\n\u2028 # \\ 'x'");

        String after = ExceptionsText.with(before, grant);

        List<ExceptionGrant> expected = new ArrayList<>(known);
        expected.add(grant);
        assertThat(read(after)).isEqualTo(expected);
        assertThat(mistakes).isEmpty();
        assertThat(after).contains(before.replace(" []", "").stripTrailing());
    }

    private static ExceptionGrant byRule(String rule, String account) {
        return new ExceptionGrant("EX", "", rule, account, "", "", "", "x", "carol", "", Instant.MAX);
    }

    private static ExceptionGrant written(String reason) {
        return new ExceptionGrant(
                "EX-9",
                FINGERPRINT,
                "",
                "",
                "",
                "",
                "",
                reason,
                "carol",
                "SEC-1",
                Instant.parse("2026-12-31T23:59:59Z"));
    }

    private List<ExceptionGrant> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("exceptions.yaml"), text);
        return ExceptionsFile.read(file, mistakes);
    }

    private String withoutFolder(String told) {
        return told.replace(folder + "/", "");
    }
}
