package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Fields;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where results stand, and where the checkout they belong to comes from. */
class SarifPlacesTest {

    private static final SarifSettings AT_RULES = new SarifSettings(SarifAnchor.RULE, null);

    @Test
    void anchored_at_its_rule_a_result_leads_to_its_evidence() {
        Assessment run = SampleAssessments.typical();

        String sarif = SarifText.of(new SarifReport(AT_RULES), run);

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        JsonNode result = SarifText.run(sarif).at("/results/0");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("rules/webrtc/root-credential-use.drl");
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .startsWith("reports/evidence/111122223333/us-west-2/");
        assertThat(result.at("/message/text").asString()).endsWith(" Evidence: [record](1).");
    }

    @Test
    void anchored_at_rules_findings_are_apart_for_all_but_gitlab() {
        assertThat(SarifLint.upload(SarifText.of(new SarifReport(AT_RULES), SampleAssessments.typical())))
                .isNotEmpty()
                .allMatch(objection -> objection.startsWith("GitLab: two results are one"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identity.root|identity.withoutMfa|\"mfaAuthenticated\": \"false\"",
                "identity.root|!identity.longTermKey|\"type\": \"Root\"",
                "!policy.regions.empty|region not memberOf policy.regions|\"awsRegion\": \"us-west-2\"",
                "name == \"X\"|!policy.trusts( sourceIp )|\"sourceIPAddress\": \"203.0.113.9\"",
                "succeeded|isElsewhere( request.text( \"ChannelARN\" ) )|\"channelARN\": \"arn:",
                "userAgent matches \"x\"|error == \"\"|\"userAgent\": \"aws-cli",
                "region == $call.region|identity.root|\"eventName\": \"DeleteSignalingChannel\"",
                "name == \"X\"|request.text( \"absent.name\" ) == \"\"|\"eventName\": \"DeleteSignalingChannel\"",
            })
    void a_mark_stands_at_the_last_thing_that_a_rule_asks_of_the_call(String first, String last, String begin) {
        Finding finding = asking(SampleAssessments.typical().findings().get(0), first, last);

        MarkedLine marked = MarkedLine.of(EvidenceText.of(finding.offence().record()), OffendingMember.of(finding));

        assertThat(marked.text()).startsWith(begin);
    }

    @Test
    void a_member_is_found_at_its_own_depth_and_no_text_can_feign_one() {
        String evidence = EvidenceText.of(new Fields(new TreeMap<>(Map.of(
                "additional", Map.of("eventName", "inner"),
                "agent", "x\n  \"eventName\": \"feigned\"",
                "eventName", "Outer"))));

        assertThat(MarkedLine.of(evidence, List.of("eventName")))
                .isEqualTo(new MarkedLine(6, 3, 23, "\"eventName\": \"Outer\""));
        assertThat(MarkedLine.of(evidence, List.of("additional", "eventName")).line())
                .isEqualTo(3);
        assertThat(MarkedLine.of(evidence, List.of("agent", "eventName")).line())
                .isEqualTo(5);
        assertThat(MarkedLine.of(evidence, List.of("absent")).line()).isEqualTo(1);
        assertThat(MarkedLine.of("", List.of("absent"))).isEqualTo(new MarkedLine(1, 1, 1, ""));
    }

    @Test
    void a_long_value_is_marked_at_its_beginning() {
        String evidence = EvidenceText.of(new Fields(Map.of("agent", "\ud83d\ude00".repeat(5_000))));

        MarkedLine marked = MarkedLine.of(evidence, List.of("agent"));

        assertThat(marked.text())
                .hasSize(marked.endColumn() - marked.startColumn())
                .hasSizeLessThan(1_001);
        assertThat(Character.isHighSurrogate(marked.text().charAt(marked.text().length() - 1)))
                .isFalse();
    }

    @Test
    void the_checkout_is_named_where_it_is_known() {
        String sarif = SarifText.of(
                new SarifReport(new SarifSettings(SarifAnchor.EVIDENCE, SarifText.CHECKOUT)),
                SampleAssessments.typical());

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        assertThat(SarifLint.upload(sarif)).isEmpty();
        assertThat(SarifText.run(sarif).get("versionControlProvenance").toString())
                .isEqualTo("[{\"repositoryUri\":\"https://gitlab.example.com/cameras/logs\",\"revisionId\":\""
                        + "a".repeat(40) + "\",\"branch\":\"main\",\"mappedTo\":{\"uriBaseId\":\"%SRCROOT%\"}}]");
        assertThat(SarifText.upload(SampleAssessments.typical())).doesNotContain("versionControlProvenance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\u001b[31m\u202egnp.exe",
                "[link](https://example.org) \\[x](1) \\",
                "a\u0000b",
                "\ud800",
                "%SRCROOT% ${jndi:ldap://x} %s",
            })
    void hostile_text_stays_text(String text) {
        Assessment run = SampleAssessments.hostile(text);

        for (String sarif : List.of(SarifText.upload(run), SarifText.archive(run))) {
            assertThat(SarifSchema.violations(sarif)).isEmpty();
            assertThat(sarif).doesNotContain("\u001b", "\u202e").doesNotContainPattern("(?i)(?<!\\\\)\\\\u00[01]");
        }
        assertThat(SarifLint.upload(SarifText.upload(run))).isEmpty();
        assertThat(SarifLint.archive(SarifText.archive(run)))
                .allMatch(objection -> objection.startsWith("GitLab: two results are one")
                        || objection.startsWith("GitHub: two results are one"));
    }

    private static Finding asking(Finding finding, String... asked) {
        return new Finding(
                finding.rule(),
                finding.status(),
                finding.fingerprint(),
                finding.message(),
                finding.account(),
                finding.accountName(),
                finding.region(),
                finding.channel(),
                finding.principal(),
                finding.time(),
                finding.firstSeen(),
                finding.events(),
                finding.facts(),
                Arrays.stream(asked)
                        .map(each -> new Reason(10, each, List.of()))
                        .toList());
    }
}
