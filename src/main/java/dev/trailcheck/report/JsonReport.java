package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Reason;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code findings.json}: the whole assessment for programs, after the schema in docs/findings.schema.json. */
public final class JsonReport implements ReportWriter {

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String fileName() {
        return "findings.json";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        try (JsonText json = JsonText.to(out)) {
            json.object(() -> {
                json.number("schemaVersion", 1);
                json.object("tool", () -> {
                    json.text("name", Tool.NAME);
                    json.text("version", Tool.VERSION);
                });
                json.textOrNull("asOf", assessment.asOf());
                json.text("verdict", assessment.verdict().word());
                json.object("coverage", () -> coverage(json, assessment.coverage()));
                IntegrityMembers.all(json, assessment.integrity());
                json.object(
                        "counts",
                        () -> Arrays.stream(Status.values())
                                .forEach(status -> json.number(status.word(), assessment.count(status))));
                Map<String, Long> counts = assessment.findings().stream()
                        .collect(Collectors.groupingBy(finding -> finding.rule().id(), Collectors.counting()));
                json.objects("rules", assessment.rules(), rule -> rule(json, rule, counts));
                json.objects("findings", assessment.findings(), finding -> finding(json, finding));
                json.objects("pending", assessment.pending(), pending -> pending(json, pending));
                json.objects("approvalUses", assessment.approvalUses(), use -> {
                    json.text("approval", use.approval());
                    json.text("event", use.event());
                });
                json.objects("exceptions", assessment.exceptions(), use -> JsonExceptions.use(json, use));
                json.objects("notes", assessment.notes(), note -> note(json, note));
                json.objects("gaps", assessment.gaps(), gap -> gap(json, gap));
                assessment
                        .ledgerAsOf()
                        .ifPresentOrElse(
                                moment -> json.object("ledger", () -> json.text("asOf", moment.toString())),
                                () -> json.textOrNull("ledger", null));
                json.lines("memory", assessment.memory(), JsonMemory::text);
            });
        }
    }

    private static void coverage(JsonText json, Coverage coverage) {
        json.number("files", coverage.files());
        json.number("records", coverage.records());
        json.number("judged", coverage.judged());
        json.number("outOfScope", coverage.outOfScope());
        json.number("outsideWindow", coverage.outsideWindow());
        json.number("duplicate", coverage.duplicate());
        json.number("rejected", coverage.rejected());
        json.texts("accounts", coverage.accounts());
        json.texts("regions", coverage.regions());
        json.textOrNull("from", coverage.from());
        json.textOrNull("until", coverage.until());
        json.object("grid", () -> JsonGrid.write(json, coverage.grid()));
    }

    private static void rule(JsonText json, Rule rule, Map<String, Long> counts) {
        json.text("id", rule.id());
        json.text("severity", rule.severity().word());
        json.text("title", rule.title());
        json.text("file", rule.file());
        json.number("line", rule.line());
        json.number("findings", counts.getOrDefault(rule.id(), 0L));
    }

    private static void finding(JsonText json, Finding finding) {
        json.text("rule", finding.rule().id());
        json.text("severity", finding.rule().severity().word());
        json.text("status", finding.status().word());
        json.text("fingerprint", finding.fingerprint().hex());
        json.text("message", finding.message());
        json.text("account", finding.account());
        json.text("region", finding.region());
        json.textOrNull("channel", finding.channel().isEmpty() ? null : finding.channel());
        json.text("principal", finding.principal());
        json.text("time", finding.time().toString());
        json.text("firstSeen", finding.firstSeen().toString());
        JsonExceptions.of(json, finding);
        json.objects("events", finding.events(), event -> event(json, event));
        json.objects("controls", finding.rule().controls(), control -> control(json, control));
        json.object("facts", () -> json.members(finding.facts()));
        json.texts("why", finding.why().stream().map(Reason::toString).toList());
    }

    private static void event(JsonText json, Evidence event) {
        json.text("id", event.id());
        json.text("time", event.time().toString());
        json.text("name", event.name());
        json.text("evidence", event.path());
        json.text("file", event.origin().file());
        json.number("index", event.origin().index());
        if (event.proof().isAsked()) {
            json.text("integrity", event.proof().state().word());
            json.text("why", event.proof().why());
        }
    }

    private static void control(JsonText json, Control control) {
        json.text("framework", control.framework());
        json.text("version", control.version());
        json.text("id", control.id());
        json.text("relation", control.relation().word());
    }

    private static void pending(JsonText json, Pending pending) {
        json.text("rule", pending.rule());
        json.text("channel", pending.channel());
        json.text("account", pending.account());
        json.text("region", pending.region());
        json.text("event", pending.event());
        json.text("created", pending.created().toString());
        json.text("graceEnd", pending.graceEnd().toString());
        json.object("tags", () -> json.members(pending.tags()));
    }

    private static void note(JsonText json, Note note) {
        json.text("kind", note.kind());
        json.text("where", note.where());
        json.text("what", note.what());
    }

    private static void gap(JsonText json, Gap gap) {
        json.text("kind", gap.kind());
        json.text("where", gap.where());
        json.text("what", gap.what());
        json.text("maybe", gap.maybe());
    }
}
