package dev.trailcheck.report;

import dev.trailcheck.finding.ExceptionUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import dev.trailcheck.policy.ExceptionGrant;

/** Exceptions in {@code findings.json}: each with what became of it, and at each finding the one that speaks of it. */
final class JsonExceptions {

    private JsonExceptions() {}

    static void of(JsonText json, Finding finding) {
        String name = finding.status() == Status.EXCEPTED ? "exception" : "expiredException";
        finding.exception().ifPresent(grant -> json.object(name, () -> grant(json, grant)));
    }

    static void use(JsonText json, ExceptionUse use) {
        ExceptionGrant grant = use.grant();
        grant(json, grant);
        optional(json, "fingerprint", grant.fingerprint());
        optional(json, "rule", grant.rule());
        optional(json, "account", grant.account());
        optional(json, "region", grant.region());
        optional(json, "channel", grant.channel());
        optional(json, "principal", grant.principal());
        json.text("state", use.state().word());
        json.number("findings", use.findings());
    }

    private static void grant(JsonText json, ExceptionGrant grant) {
        json.text("id", grant.id());
        json.text("reason", grant.reason());
        json.text("owner", grant.owner());
        optional(json, "ticket", grant.ticket());
        json.text("expires", grant.expires().toString());
    }

    private static void optional(JsonText json, String name, String value) {
        if (!value.isEmpty()) {
            json.text(name, value);
        }
    }
}
