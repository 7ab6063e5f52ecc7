package dev.trailcheck.report;

import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.RulePage;
import dev.trailcheck.rule.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Findings as the shipped rules make them, with the records they speak of. */
final class SampleFindings {

    static final Rule ROOT = rule(
            "root-credential-use",
            Severity.CRITICAL,
            "Root credentials were used",
            "CIS AWS 3.0.0: 1.7",
            "NIST 800-53 r5: AC-6(9) supports");
    static final Rule DELETE = rule(
            "delete-without-approval",
            Severity.HIGH,
            "Channel deleted without approval",
            "NIST 800-53 r5: AC-3(2) supports",
            "SOC 2 2017: CC8.1 supports");
    static final Rule REGION = rule(
            "unexpected-region",
            Severity.HIGH,
            "Signaling channel used in a region that is not allowed",
            "NIST 800-53 r5: SI-4 supports");
    static final Rule UNTAGGED = rule(
            "untagged-channel-creation",
            Severity.MEDIUM,
            "Channel created without its required tags",
            "NIST 800-53 r5: CM-8(1) supports");
    static final Rule SHORT_LIVED = rule("short-lived-channel", Severity.LOW, "Channel lived for less than an hour");

    static final List<Rule> RULES = List.of(ROOT, DELETE, REGION, UNTAGGED, SHORT_LIVED);

    private static final String AGENT = "aws-cli/2.17.20 md/awscrt#0.20.11 ua/2.0 os/linux#6.1.0 lang/python#3.11.9";

    private SampleFindings() {}

    /** Where a call was made, and as whom: the same caller has one name in all its findings. */
    record Scene(String account, String name, String region, String principal) {

        static Scene of(String account, String name, String region, String role) {
            String principal = role.equals("root")
                    ? "arn:aws:iam::%s:root".formatted(account)
                    : "arn:aws:sts::%s:assumed-role/%s".formatted(account, role);
            return new Scene(account, name, region, principal);
        }

        String channel() {
            return "arn:aws:kinesisvideo:%s:%s:channel/cam-gate-00003/1758873600000".formatted(region, account);
        }
    }

    static Finding finding(Rule rule, Instant time, Scene scene, String message) {
        List<Evidence> events = new ArrayList<>();
        if (rule.id().equals(UNTAGGED.id())) {
            events.add(evidence("CreateSignalingChannel", time, scene));
            events.add(evidence("TagResource", time.plusSeconds(1_260), scene));
        } else {
            events.add(evidence("DeleteSignalingChannel", time, scene));
        }
        return new Finding(
                rule,
                Status.NEW,
                Fingerprint.of(
                        rule.id(),
                        scene.account(),
                        scene.region(),
                        events.get(0).id()),
                message,
                scene.account(),
                scene.name(),
                scene.region(),
                scene.channel(),
                scene.principal(),
                time,
                time,
                events,
                facts(rule),
                List.of());
    }

    private static SortedMap<String, Object> facts(Rule rule) {
        Map<String, Object> facts = switch (rule.id()) {
            case "root-credential-use" ->
                Map.of("madeWith", "root credentials", "rootForm", "access key", "mfa", "false");
            case "delete-without-approval" ->
                Map.of("nearestApproval", "CHG-1050", "why", List.of("other-channel", "self-approved"));
            case "unexpected-region" -> Map.of("allowedRegions", List.of("eu-west-1", "us-west-2"));
            case "untagged-channel-creation" ->
                Map.of("missingTags", List.of("env", "owner"), "graceEnd", "2026-09-30T04:15:00Z");
            default -> Map.of();
        };
        SortedMap<String, Object> all = new TreeMap<>(facts);
        all.putIfAbsent("madeWith", "temporary credentials of a role or federated user");
        all.put("credentials", "TEMPORARY");
        all.put("sourceIp", "203.0.113.9");
        all.put("userAgent", AGENT);
        return all;
    }

    static Evidence evidence(String name, Instant time, Scene scene) {
        String hash = Sha256.hex(name + time + scene);
        String id = "%s-%s-4%s-8%s-%s"
                .formatted(
                        hash.substring(0, 8),
                        hash.substring(8, 12),
                        hash.substring(12, 15),
                        hash.substring(15, 18),
                        hash.substring(18, 30));
        boolean root = scene.principal().endsWith(":root");
        Map<String, Object> identity = Map.of(
                "accountId", scene.account(),
                "arn", scene.principal(),
                "principalId", "AROAEXAMPLEID1234567:dave",
                "sessionContext",
                        Map.of("attributes", Map.of("creationDate", time.toString(), "mfaAuthenticated", "false")),
                "type", root ? "Root" : "AssumedRole");
        Map<String, Object> record = Map.ofEntries(
                Map.entry("awsRegion", scene.region()),
                Map.entry("eventCategory", "Management"),
                Map.entry("eventID", id),
                Map.entry("eventName", name),
                Map.entry("eventSource", "kinesisvideo.amazonaws.com"),
                Map.entry("eventTime", time.toString()),
                Map.entry("eventType", "AwsApiCall"),
                Map.entry("eventVersion", "1.09"),
                Map.entry("readOnly", false),
                Map.entry("recipientAccountId", scene.account()),
                Map.entry("requestParameters", Map.of("channelARN", scene.channel())),
                Map.entry("sourceIPAddress", "203.0.113.9"),
                Map.entry("userAgent", AGENT),
                Map.entry("userIdentity", identity));
        String file = "AWSLogs/%1$s/CloudTrail/%2$s/2026/09/28/%1$s_CloudTrail_%2$s_20260928T0705Z_x7.json.gz"
                .formatted(scene.account(), scene.region());
        String path = "evidence/%s/%s/%s.json".formatted(scene.account(), scene.region(), id);
        return new Evidence(id, time, name, new Origin(file, 17, 0, 900), path, new Fields(record));
    }

    private static Rule rule(String id, Severity severity, String title, String... controls) {
        List<Control> read = List.of(controls).stream()
                .map(text -> Control.of(text).orElseThrow())
                .toList();
        return new Rule(id, severity, title, read, "0.1", "rules/webrtc/" + id + ".drl", 7, RulePage.of(PAGE));
    }

    private static final String PAGE = """
            # A page

            ## Why it matters

            Whoever holds a channel can watch through a camera. See the
            [guide to signaling](https://docs.aws.amazon.com/kinesisvideostreams-webrtc-dg/latest/devguide/kvswebrtc-how-it-works.html).

            ## What to do

            1. Ask the caller whether the call was theirs.
            2. If it was not, take the credentials away: `aws iam update-access-key --status Inactive`.

            ## What is harmless

            - A drill that was announced beforehand.
            """;
}
