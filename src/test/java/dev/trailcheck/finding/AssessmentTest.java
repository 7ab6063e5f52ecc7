package dev.trailcheck.finding;

import static dev.trailcheck.rule.Severity.CRITICAL;
import static dev.trailcheck.rule.Severity.HIGH;
import static dev.trailcheck.rule.Severity.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.RulePage;
import dev.trailcheck.rule.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final Instant EIGHT = Instant.parse("2026-10-05T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-10-05T09:00:00Z");

    private static final Rule ROOT = rule("root-credential-use", CRITICAL);
    private static final Rule DELETED = rule("delete-without-approval", HIGH);
    private static final Rule REGION = rule("unexpected-region", HIGH);
    private static final Rule UNTAGGED = rule("untagged-channel-creation", MEDIUM);

    private static final List<Rule> RULES = List.of(ROOT, DELETED, REGION, UNTAGGED);

    private static final List<Finding> FINDINGS = List.of(
            finding(ROOT, NINE, "111122223333", "us-west-2"),
            finding(DELETED, EIGHT, "444455556666", "us-west-2"),
            finding(DELETED, NINE, "111122223333", "eu-west-1"),
            finding(DELETED, NINE, "111122223333", "us-west-2"),
            finding(DELETED, NINE, "444455556666", "eu-west-1"),
            finding(REGION, EIGHT, "111122223333", "us-west-2"),
            finding(UNTAGGED, EIGHT, "111122223333", "us-west-2"));

    private static final List<Pending> PENDING = List.of(
            pending(EIGHT, "a", "1"), pending(EIGHT, "a", "2"), pending(EIGHT, "b", "1"), pending(NINE, "a", "1"));

    private static final List<ApprovalUse> USES =
            List.of(new ApprovalUse("A", "1"), new ApprovalUse("A", "2"), new ApprovalUse("B", "1"));

    private static final List<Note> NOTES =
            List.of(new Note("a", "x", "2"), new Note("a", "y", "1"), new Note("b", "x", "1"));

    private static final List<Gap> GAPS = List.of(
            new Gap("a", "x", "1", "1"),
            new Gap("a", "x", "1", "2"),
            new Gap("a", "y", "0", ""),
            new Gap("b", "", "", ""));

    @RepeatedTest(5)
    void every_list_is_sorted_and_the_worst_comes_first(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());

        Assessment assessment = assessment(
                shuffled(RULES, random),
                shuffled(FINDINGS, random),
                shuffled(PENDING, random),
                shuffled(USES, random),
                shuffled(NOTES, random),
                shuffled(GAPS, random));

        assertThat(assessment).isEqualTo(assessment(RULES, FINDINGS, PENDING, USES, NOTES, GAPS));
        assertThat(assessment.rules()).containsExactlyElementsOf(RULES);
        assertThat(assessment.findings()).containsExactlyElementsOf(FINDINGS);
        assertThat(assessment.pending()).containsExactlyElementsOf(PENDING);
        assertThat(assessment.approvalUses()).containsExactlyElementsOf(USES);
        assertThat(assessment.notes()).containsExactlyElementsOf(NOTES);
        assertThat(assessment.gaps()).containsExactlyElementsOf(GAPS);
    }

    @Test
    void findings_are_found_by_rule_and_by_severity() {
        Assessment assessment = assessment(RULES, FINDINGS, List.of(), List.of(), List.of(), List.of());

        assertThat(assessment.findingsOf(DELETED)).isEqualTo(FINDINGS.subList(1, 5));
        assertThat(assessment.findingsOf(HIGH)).isEqualTo(FINDINGS.subList(1, 6));
    }

    @Test
    void what_a_finding_and_a_pending_channel_hold_cannot_change_afterwards() {
        TreeMap<String, String> tags = new TreeMap<>(Map.of("owner", "carol"));
        TreeMap<String, Object> facts = new TreeMap<>(tags);
        Pending pending = new Pending("rule", "channel", "account", "region", "event", EIGHT, NINE, tags);
        Finding finding = finding(ROOT, EIGHT, "111122223333", "us-west-2", facts);

        tags.clear();
        facts.clear();

        assertThat(pending.tags()).isEqualTo(Map.of("owner", "carol"));
        assertThat(finding.facts()).isEqualTo(Map.of("owner", "carol"));
    }

    private static Assessment assessment(
            List<Rule> rules,
            List<Finding> findings,
            List<Pending> pending,
            List<ApprovalUse> uses,
            List<Note> notes,
            List<Gap> gaps) {
        Coverage coverage = new Coverage(0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), null, null, Grid.EMPTY);
        return new Assessment(NINE, Verdict.FAIL, coverage, rules, findings, pending, uses, notes, gaps);
    }

    private static <T> List<T> shuffled(List<T> things, Random random) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Rule rule(String id, Severity severity) {
        return new Rule(id, severity, id, List.of(), "0.1", id + ".drl", 1, RulePage.EMPTY);
    }

    private static Finding finding(Rule rule, Instant time, String account, String region) {
        return finding(rule, time, account, region, new TreeMap<>());
    }

    private static Finding finding(
            Rule rule, Instant time, String account, String region, SortedMap<String, Object> facts) {
        Fingerprint fingerprint = Fingerprint.of(rule.id(), account, region, time.toString());
        return new Finding(
                rule,
                Status.NEW,
                fingerprint,
                "It happened.",
                account,
                "",
                region,
                "",
                "alice",
                time,
                time,
                List.of(),
                facts,
                List.of());
    }

    private static Pending pending(Instant graceEnd, String channel, String event) {
        return new Pending("rule", channel, "account", "region", event, EIGHT, graceEnd, new TreeMap<>());
    }
}
