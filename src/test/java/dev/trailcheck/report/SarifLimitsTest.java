package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs that find more than sites take. */
class SarifLimitsTest {

    @Test
    void five_thousand_findings_with_sequences_are_whole_and_small_enough() {
        String sarif = SarifText.upload(SampleAssessments.many(5_000));

        assertThat(SarifLint.upload(sarif)).isEmpty();
        assertThat(size(sarif)).isLessThan(10_000_000);
        JsonNode run = SarifText.run(sarif);
        assertThat(run.get("results")).hasSize(5_000);
        assertThat(run.get("results").get(0).has("properties")).isTrue();
        assertThat(sarif).contains("\"codeFlows\"");
        assertThat(told(run)).isEmpty();
    }

    @Test
    void of_more_the_worst_are_taken_and_the_rest_is_told() {
        Assessment many = SampleAssessments.many(7_000);

        String sarif = SarifText.upload(many);

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        assertThat(SarifLint.upload(sarif)).isEmpty();
        JsonNode run = SarifText.run(sarif);
        assertThat(run.get("results").findValuesAsString("guid"))
                .isEqualTo(many.findings().stream()
                        .limit(5_000)
                        .map(finding -> SarifTexts.guid(finding.fingerprint().hex()))
                        .toList());
        assertThat(told(run))
                .containsExactly("findings.json: 2000 more findings, none worse than those here, are left out: sites"
                        + " take no more of them. Maybe read them there.");
        assertThat(SarifText.run(SarifText.archive(many)).get("results")).hasSize(7_000);
    }

    @Test
    void where_whole_results_are_too_large_lean_ones_keep_their_identity() {
        Assessment large =
                SampleLives.changed(SampleAssessments.many(5_000), finding -> saying(finding, "agent ".repeat(200)));

        String sarif = SarifText.upload(large);

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        assertThat(SarifLint.upload(sarif)).isEmpty();
        JsonNode run = SarifText.run(sarif);
        assertThat(run.get("results")).hasSize(5_000);
        assertThat(told(run))
                .containsExactly("findings.json: The results lack their facts: with them the file is larger than sites"
                        + " take. Maybe read them there.");
        assertThat(run.get("results").findValuesAsString("guid"))
                .isEqualTo(
                        SarifText.run(SarifText.archive(large)).get("results").findValuesAsString("guid"));
    }

    @Test
    void where_lean_ones_are_too_large_as_many_as_fit_are_taken() {
        Assessment many = SampleAssessments.many(5_000);
        Assessment larger = SampleLives.changed(many, finding -> SampleLives.followed(finding, 20));

        String sarif = SarifText.upload(larger);

        assertThat(SarifLint.upload(sarif)).isEmpty();
        JsonNode run = SarifText.run(sarif);
        assertThat(size(sarif)).isBetween(9_900_000, 10_000_000);
        assertThat(told(run)).hasSize(3).anyMatch(word -> word.contains("show 20 events of their sequences"));
        assertThat(told(run))
                .anyMatch(word -> word.contains(
                        "%d more findings".formatted(5_000 - run.get("results").size())));
    }

    @Test
    void a_long_sequence_shows_a_thousand_steps_and_the_event_that_broke_the_rule() {
        Finding first = SampleAssessments.typical().findings().get(0);
        Assessment run = SampleLives.with(SampleAssessments.quiet(), List.of(SampleLives.followed(first, 1_500)));

        JsonNode upload = SarifText.run(SarifText.upload(run));
        JsonNode steps = upload.at("/results/0/codeFlows/0/threadFlows/0/locations");

        assertThat(steps).hasSize(1_000);
        assertThat(steps.findValuesAsString("importance")).containsOnlyOnce("essential");
        assertThat(upload.at("/results/0/properties/allEvents").asString()).isEqualTo("1501");
        assertThat(told(upload)).singleElement().asString().contains("1 results show 1000 events");
        assertThat(SarifText.run(SarifText.archive(run)).at("/results/0/codeFlows/0/threadFlows/0/locations"))
                .hasSize(1_501);
    }

    @Test
    void many_gaps_are_told_to_a_thousand() {
        Assessment quiet = SampleAssessments.quiet();
        List<Gap> gaps = IntStream.range(0, 1_200)
                .mapToObj(number -> new Gap("truncated", "file %04d".formatted(number), "It ends too early.", ""))
                .toList();
        Assessment run = new Assessment(
                quiet.asOf(),
                quiet.verdict(),
                quiet.coverage(),
                quiet.rules(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                gaps);

        JsonNode upload = SarifText.run(SarifText.upload(run));

        assertThat(told(upload)).hasSize(1_001).contains("file 0000: It ends too early.");
        assertThat(told(upload).get(1_000)).startsWith("findings.json: 200 more gaps");
        assertThat(upload.get("results")).isEmpty();
    }

    @Test
    void long_messages_are_cut_before_their_link() {
        Finding first = SampleAssessments.typical().findings().get(0);
        Assessment run = SampleLives.with(
                SampleAssessments.quiet(), List.of(saying(first, "x"), worded(first, "[".repeat(5_000))));

        String sarif = SarifText.upload(run);

        assertThat(SarifText.run(sarif).at("/results/0/message/text").asString().length())
                .isLessThanOrEqualTo(1_024);
        assertThat(sarif).contains("...  Rule: [".replace("  ", " "));
    }

    private static List<String> told(JsonNode run) {
        List<String> told = new ArrayList<>();
        run.at("/invocations/0/toolExecutionNotifications")
                .forEach(notification ->
                        told.add(notification.at("/message/text").asString()));
        return told;
    }

    private static int size(String sarif) {
        return sarif.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Finding worded(Finding finding, String message) {
        return changed(finding, message, new TreeMap<>(finding.facts()));
    }

    private static Finding saying(Finding finding, String agent) {
        TreeMap<String, Object> facts = new TreeMap<>(finding.facts());
        facts.put("userAgent", agent);
        return changed(finding, finding.message(), facts);
    }

    private static Finding changed(Finding finding, String message, SortedMap<String, Object> facts) {
        return new Finding(
                finding.rule(),
                finding.status(),
                finding.fingerprint(),
                message,
                finding.account(),
                finding.accountName(),
                finding.region(),
                finding.channel(),
                finding.principal(),
                finding.time(),
                finding.firstSeen(),
                finding.events(),
                facts,
                finding.why());
    }
}
