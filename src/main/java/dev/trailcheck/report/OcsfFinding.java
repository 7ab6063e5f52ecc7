package dev.trailcheck.report;

import dev.trailcheck.event.Cut;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A finding in the words of OCSF 1.5.0. The finding came to be when a run first saw it, so that is its {@code time}; when it
 * happened is its start and end. Times are milliseconds since 1970.
 */
final class OcsfFinding {

    static final String VERSION = "1.5.0";

    private static final int CATEGORY = 2;
    private static final int CLASS = 2003;
    private static final int FAIL = 3;
    private static final int AWS_ACCOUNT = 10;
    private static final int RULE = 1;

    private OcsfFinding() {}

    static void members(JsonText json, Finding finding) {
        OcsfLife life = OcsfLife.of(finding.status());
        json.number("activity_id", life.activity());
        json.text("activity_name", life.activityName());
        json.number("category_uid", CATEGORY);
        json.text("category_name", "Findings");
        json.number("class_uid", CLASS);
        json.text("class_name", "Compliance Finding");
        json.number("type_uid", CLASS * 100L + life.activity());
        json.text("type_name", "Compliance Finding: " + life.activityName());
        json.number("severity_id", severity(finding.rule().severity()));
        json.text("severity", caption(finding.rule().severity()));
        json.number("status_id", life.status());
        json.text("status", life.statusName());
        json.number("time", finding.firstSeen().toEpochMilli());
        json.number("start_time", finding.time().toEpochMilli());
        json.number("end_time", last(finding));
        json.text("message", Plain.text(finding.message()));
        finding.exception()
                .ifPresent(grant -> json.text(
                        "comment",
                        Plain.text("Exception %s of %s until %s: %s"
                                .formatted(grant.id(), grant.owner(), grant.expires(), grant.reason()))));
        json.object("metadata", () -> metadata(json));
        json.object("finding_info", () -> info(json, finding));
        json.object("compliance", () -> compliance(json, finding.rule()));
        json.objects("resources", List.of(finding), one -> resource(json, one));
        json.objects("evidences", finding.events(), event -> evidence(json, event));
        String remedy = finding.rule().page().section("What to do");
        if (!remedy.isEmpty()) {
            json.object("remediation", () -> json.text("desc", remedy));
        }
        json.object("cloud", () -> cloud(json, finding));
    }

    private static void metadata(JsonText json) {
        json.text("version", VERSION);
        json.texts("profiles", List.of("cloud"));
        json.object("product", () -> {
            json.text("name", Tool.NAME);
            json.text("vendor_name", Tool.NAME);
            json.text("version", Tool.VERSION);
        });
    }

    private static void info(JsonText json, Finding finding) {
        Rule rule = finding.rule();
        json.text("uid", finding.fingerprint().hex());
        json.text("title", Plain.text(rule.title()));
        json.text("desc", Plain.text(finding.message()));
        json.number("created_time", finding.firstSeen().toEpochMilli());
        json.number("first_seen_time", finding.time().toEpochMilli());
        json.number("last_seen_time", last(finding));
        json.object("analytic", () -> {
            json.text("uid", rule.id());
            json.text("name", rule.id());
            json.number("type_id", RULE);
            json.text("type", "Rule");
        });
    }

    private static void compliance(JsonText json, Rule rule) {
        List<Control> controls = rule.controls();
        json.number("status_id", FAIL);
        json.text("status", "Fail");
        controls.stream()
                .findFirst()
                .ifPresent(first -> json.text("control", Plain.text(standard(first) + ": " + first.id())));
        json.texts(
                "standards",
                controls.stream()
                        .map(control -> Plain.text(standard(control)))
                        .distinct()
                        .toList());
        json.texts(
                "requirements",
                controls.stream().map(control -> Plain.text(control.toString())).toList());
    }

    private static String standard(Control control) {
        return control.framework() + " " + control.version();
    }

    /** The channel; where a call was about none, the account. */
    private static void resource(JsonText json, Finding finding) {
        boolean channel = !finding.channel().isEmpty();
        json.text("uid", Plain.text(channel ? finding.channel() : finding.account()));
        json.text("type", channel ? "AWS::KinesisVideo::SignalingChannel" : "AWS::::Account");
        json.text("region", Plain.text(finding.region()));
    }

    private static void evidence(JsonText json, Evidence event) {
        json.text("uid", Plain.text(event.id()));
        json.text("name", Plain.text(event.name()));
        json.object("api", () -> {
            json.text("operation", Plain.text(event.name()));
            text(event, "eventSource").ifPresent(source -> json.object("service", () -> json.text("name", source)));
            text(event, "requestID").ifPresent(id -> json.object("request", () -> json.text("uid", id)));
        });
        text(event, "userIdentity.arn")
                .ifPresent(arn -> json.object("actor", () -> json.object("user", () -> json.text("uid", arn))));
        text(event, "sourceIPAddress")
                .ifPresent(from -> json.object("src_endpoint", () -> json.text(isAddress(from) ? "ip" : "name", from)));
        json.object("data", () -> {
            json.text("time", event.time().toString());
            json.text("file", Plain.text(event.origin().file()));
            json.text("evidence", event.path());
        });
    }

    private static Optional<String> text(Evidence event, String path) {
        String raw = event.record().text(path);
        return raw.isEmpty() ? Optional.empty() : Optional.of(Plain.text(Cut.name(Secrets.masked(raw))));
    }

    /** CloudTrail writes the name of a service where a service made the call. */
    private static boolean isAddress(String from) {
        return from.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    }

    private static void cloud(JsonText json, Finding finding) {
        json.text("provider", "AWS");
        json.text("region", Plain.text(finding.region()));
        json.object("account", () -> {
            json.text("uid", Plain.text(finding.account()));
            if (!finding.accountName().isEmpty()) {
                json.text("name", Plain.text(finding.accountName()));
            }
            json.number("type_id", AWS_ACCOUNT);
            json.text("type", "AWS Account");
        });
    }

    private static long last(Finding finding) {
        return finding.events().stream()
                .mapToLong(event -> event.time().toEpochMilli())
                .max()
                .orElse(finding.time().toEpochMilli());
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case INFO -> 1;
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    private static String caption(Severity severity) {
        return switch (severity) {
            case INFO -> "Informational";
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
            case CRITICAL -> "Critical";
        };
    }
}
