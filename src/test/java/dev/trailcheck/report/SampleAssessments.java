package dev.trailcheck.report;

import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Status;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.report.SampleFindings.Scene;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Relation;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.RulePage;
import dev.trailcheck.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Assessments for tests of reports: each stands for a kind of run that a reader meets. */
public final class SampleAssessments {

    public static final Instant FROM = Instant.parse("2026-09-26T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2026-10-03T00:00:00Z");

    private static final Scene PROD = Scene.of("111122223333", "cameras-prod", "us-west-2", "root");
    private static final Scene PROD_BY_ROLE =
            Scene.of("111122223333", "cameras-prod", "us-west-2", "CameraProvisioner/carol");
    private static final Scene DEV = Scene.of("444455556666", "cameras-dev", "eu-west-1", "Deployer/dave");
    private static final Scene DEV_ABROAD =
            Scene.of("444455556666", "cameras-dev", "ap-southeast-2", "CameraProvisioner/i-0abc1234def567890");
    private static final Scene UNNAMED = Scene.of("777788889999", "", "eu-west-1", "root");

    private static final Coverage COVERAGE = new Coverage(
            1_412,
            48_210,
            12_048,
            35_904,
            0,
            258,
            0,
            List.of("111122223333", "444455556666", "777788889999"),
            List.of("ap-southeast-2", "eu-west-1", "us-west-2"),
            FROM,
            UNTIL,
            SampleGrids.OF_A_WEEK);

    private static final List<Gap> GAPS = List.of(
            new Gap(
                    "truncated",
                    "AWSLogs/444455556666/CloudTrail/eu-west-1/2026/10/01/444455556666_CloudTrail_eu-west-1_20261001T0410Z_a1b2c3.json.gz: line 1, column 90211, byte 90210",
                    "118 records were read, the rest was not: the gzip stream ends too early.",
                    "its download or its writing was cut short; fetch it again."),
            new Gap(
                    "unlisted-account",
                    "777788889999",
                    "The logs name an account that the accounts file does not list; policies for its OU or tags do not reach it.",
                    "the accounts file is older than the account; write it anew."));

    private SampleAssessments() {}

    /** Eight findings of four rules in three accounts and three regions, with everything else a report can hold. */
    public static Assessment typical() {
        String channel = PROD.channel().replace("cam-gate-00003", "cam-roof-00001");
        return new Assessment(
                UNTIL,
                Verdict.FAIL,
                COVERAGE,
                SampleFindings.RULES,
                eightFindings(),
                List.of(new Pending(
                        SampleFindings.UNTAGGED.id(),
                        channel,
                        PROD.account(),
                        PROD.region(),
                        "e-9",
                        UNTIL.minusSeconds(300),
                        UNTIL.plusSeconds(600),
                        tags("env", "prod"))),
                List.of(),
                List.of(
                        new Note(
                                "policy-silent",
                                "policy",
                                "The policy file leaves something open. Assumed: anyone but the deleter may approve a delete."),
                        new Note(
                                "tags-unknown",
                                channel,
                                "CloudTrail hid tags of this channel, so whether it carries the required ones is unknown.")),
                GAPS);
    }

    public static Assessment quiet() {
        return without(Verdict.PASS, COVERAGE, List.of());
    }

    public static Assessment quietWithGaps() {
        return without(Verdict.INCOMPLETE, COVERAGE, GAPS);
    }

    /** A run that was given nothing to read. */
    public static Assessment empty() {
        Coverage nothing = new Coverage(0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), null, null, Grid.EMPTY);
        return without(Verdict.INCOMPLETE, nothing, List.of());
    }

    /** Every text that can come from a record, a policy file or a page is the given one. */
    public static Assessment hostile(String text) {
        String page = """
                ## Why it matters

                %s

                [link](javascript:alert(1)) ![picture](https://example.org/x.png)

                Heading
                =======

                `%s`
                """;
        Rule rule = new Rule(
                "hostile-rule",
                Severity.HIGH,
                text,
                List.of(new Control(text, "1", text, Relation.DIRECT)),
                "0.1",
                "rules/webrtc/hostile-rule.drl",
                1,
                RulePage.of(page.formatted(text, text)));
        return new Assessment(
                UNTIL,
                Verdict.FAIL,
                new Coverage(1, 1, 1, 0, 0, 0, 0, List.of(text), List.of(text), FROM, UNTIL, Grid.EMPTY),
                List.of(rule),
                List.of(hostile(rule, Status.NEW, text), hostile(rule, Status.EXCEPTED, text)),
                List.of(new Pending("hostile-rule", text, text, text, text, FROM, UNTIL, tags(text, text))),
                List.of(),
                List.of(new Note(text, text, text)),
                List.of(new Gap(text, text, text, text)));
    }

    /** Findings spread over 41 of 80 accounts, seven of ten regions and three months. */
    public static Assessment many(int count) {
        List<String> accounts =
                IntStream.range(0, 80).mapToObj("1000000000%02d"::formatted).toList();
        List<String> regions = List.of(
                "ap-northeast-1",
                "ap-southeast-2",
                "ca-central-1",
                "eu-central-1",
                "eu-west-1",
                "sa-east-1",
                "us-east-1",
                "us-east-2",
                "us-west-1",
                "us-west-2");
        Instant begin = FROM.minus(Duration.ofDays(90));
        List<Finding> findings = IntStream.range(0, count)
                .mapToObj(i -> {
                    String account = accounts.get((int) (((long) i * i + 3L * i) % 41));
                    Scene scene = Scene.of(
                            account,
                            "cameras-" + account.substring(10),
                            regions.get(i / 3 % 7),
                            "Deployer/user-%d".formatted(i % 300));
                    return SampleFindings.finding(
                            SampleFindings.RULES.get((i * 7 + i / 11) % 5),
                            begin.plus(Duration.ofMinutes(i * 7_919L % 129_600)),
                            scene,
                            "channel 'cam-%05d' was touched by role 'Deployer' in session 'user-%d'."
                                    .formatted(i, i % 300));
                })
                .toList();
        Coverage coverage = new Coverage(
                90_000, 9_000_000, 4_000_000, 4_999_000, 0, 1_000, 0, accounts, regions, begin, FROM, Grid.EMPTY);
        return new Assessment(
                FROM,
                Verdict.FAIL,
                coverage,
                SampleFindings.RULES,
                findings,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Finding> eightFindings() {
        return List.of(
                SampleFindings.finding(
                        SampleFindings.ROOT,
                        at(3),
                        PROD,
                        "Root of account 111122223333 called DeleteSignalingChannel on channel 'cam-lobby-00012' from 203.0.113.9, by access key."),
                SampleFindings.finding(
                        SampleFindings.ROOT,
                        at(90),
                        UNNAMED,
                        "Root of account 777788889999 tried to call ListSignalingChannels on no channel in particular from 198.51.100.77, by console or other root session."),
                SampleFindings.finding(
                        SampleFindings.DELETE,
                        at(3),
                        PROD,
                        "channel 'cam-lobby-00012' was deleted by root without approval: the nearest approval, 'CHG-1042', ended at 2026-09-25T18:00:00Z."),
                SampleFindings.finding(
                        SampleFindings.DELETE,
                        at(55),
                        DEV,
                        "channel 'cam-gate-00003' was deleted by role 'Deployer' in session 'dave' without approval: the nearest approval, 'CHG-1050', was given by the deleter."),
                SampleFindings.finding(
                        SampleFindings.DELETE,
                        at(57),
                        DEV,
                        "channel 'cam-gate-00004' was deleted by role 'Deployer' in session 'dave' without approval: the nearest approval, 'CHG-1050', is for channel 'cam-gate-00003' and was given by the deleter."),
                SampleFindings.finding(
                        SampleFindings.REGION,
                        at(100),
                        DEV_ABROAD,
                        "role 'CameraProvisioner' in session 'i-0abc1234def567890' called CreateSignalingChannel on channel 'cam-test-1' in ap-southeast-2, which is not allowed for account 444455556666."),
                SampleFindings.finding(
                        SampleFindings.UNTAGGED,
                        at(100),
                        DEV_ABROAD,
                        "channel 'cam-test-1' was created by role 'CameraProvisioner' in session 'i-0abc1234def567890' and lacked env, owner when its grace ended."),
                SampleFindings.finding(
                        SampleFindings.UNTAGGED,
                        at(130),
                        PROD_BY_ROLE,
                        "channel 'cam-dock-00007' was created by role 'CameraProvisioner' in session 'carol' and lacked owner when its grace ended."));
    }

    private static Finding hostile(Rule rule, Status status, String text) {
        Map<String, Object> record =
                Map.of("eventName", text, "userAgent", text, "requestParameters", Map.of(text, text));
        Evidence event =
                new Evidence(text, FROM, text, new Origin(text, 0, 0, 0), "evidence/x.json", new Fields(record));
        Fingerprint fingerprint = Fingerprint.of(rule.id(), "account", "region", status.word());
        SortedMap<String, Object> facts =
                new TreeMap<>(Map.of("userAgent", text, "madeWith", text, text, List.of(text, text)));
        return new Finding(
                rule,
                status,
                fingerprint,
                text,
                text,
                text,
                text,
                text,
                text,
                FROM,
                FROM,
                List.of(event),
                facts,
                List.of());
    }

    private static Assessment without(Verdict verdict, Coverage coverage, List<Gap> gaps) {
        Instant asOf = coverage.records() == 0 ? null : UNTIL;
        return new Assessment(
                asOf, verdict, coverage, SampleFindings.RULES, List.of(), List.of(), List.of(), List.of(), gaps);
    }

    private static Instant at(int hours) {
        return FROM.plus(Duration.ofHours(hours)).plusSeconds(hours * 37L);
    }

    private static SortedMap<String, String> tags(String key, String value) {
        return new TreeMap<>(Map.of(key, value));
    }
}
