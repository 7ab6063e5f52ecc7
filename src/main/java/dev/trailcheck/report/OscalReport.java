package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.rule.Control;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code oscal-ar.json}: the assessment as assessment results of NIST's OSCAL 1.1.2. The document is named by what it says,
 * and dated by the moment that the run judged by; one that judged nothing bears the first moment of 1970.
 */
public final class OscalReport implements ReportWriter {

    private static final String VERSION = "1.1.2";
    private static final UUID PLAN = NameUuid.of("plan");

    @Override
    public String format() {
        return "oscal";
    }

    @Override
    public String fileName() {
        return "oscal-ar.json";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        String content = Sha256.hex(assessment.asOf()
                + assessment.findings().stream()
                        .map(finding -> finding.fingerprint() + finding.status().word())
                        .collect(Collectors.joining()));
        try (JsonText json = JsonText.to(out)) {
            json.object(() -> json.object("assessment-results", () -> {
                json.text("uuid", NameUuid.of("document\n" + content).toString());
                json.object("metadata", () -> metadata(json, assessment));
                json.object("import-ap", () -> json.text("href", "#" + PLAN));
                json.objects("results", List.of(assessment), run -> result(json, run, content));
                json.object("back-matter", () -> json.objects("resources", List.of(PLAN), plan -> plan(json, plan)));
            }));
        }
    }

    private static void metadata(JsonText json, Assessment assessment) {
        json.text("title", "Results of " + Tool.NAME);
        json.text("last-modified", asOf(assessment).toString());
        json.text("version", asOf(assessment).toString());
        json.text("oscal-version", VERSION);
    }

    private static void plan(JsonText json, UUID plan) {
        json.text("uuid", plan.toString());
        json.text("title", "The rules of " + Tool.NAME);
        json.text("description", "There is no assessment plan in OSCAL; the rules that were run take its place.");
    }

    private static void result(JsonText json, Assessment run, String content) {
        json.text("uuid", NameUuid.of("result\n" + content).toString());
        json.text("title", "Verdict: " + run.verdict().word());
        json.text(
                "description",
                "Records judged: %d of %d. Gaps: %d."
                        .formatted(
                                run.coverage().judged(),
                                run.coverage().records(),
                                run.gaps().size()));
        json.text(
                "start",
                Objects.requireNonNullElse(run.coverage().from(), asOf(run)).toString());
        json.text(
                "end",
                Objects.requireNonNullElse(run.coverage().until(), asOf(run)).toString());
        json.objects("props", List.of(run.verdict()), verdict -> OscalText.property(json, "verdict", verdict.word()));
        json.object("reviewed-controls", () -> reviewed(json, run));
        List<Gap> gaps = run.gaps().stream().distinct().toList();
        if (!run.findings().isEmpty() || !gaps.isEmpty()) {
            Stream<Runnable> found = run.findings().stream().map(one -> () -> OscalObservations.finding(json, one));
            Stream<Runnable> unseen = gaps.stream().map(one -> () -> OscalObservations.gap(json, one, asOf(run)));
            json.objects("observations", Stream.concat(found, unseen).toList(), Runnable::run);
        }
        SortedMap<Control, List<Finding>> broken = OscalFindings.broken(run);
        if (!broken.isEmpty()) {
            json.objects("findings", broken.entrySet(), one -> OscalFindings.finding(json, one));
        }
    }

    /** One selection for each version of each framework that a rule names. */
    private static void reviewed(JsonText json, Assessment run) {
        SortedMap<String, List<String>> ids = run.rules().stream()
                .flatMap(rule -> rule.controls().stream())
                .collect(Collectors.groupingBy(
                        control -> control.framework() + " " + control.version(),
                        TreeMap::new,
                        Collectors.mapping(OscalControl::id, Collectors.toList())));
        if (ids.isEmpty()) {
            ids.put("No rule names a control", List.of());
        }
        json.objects("control-selections", ids.entrySet(), one -> selection(json, one));
    }

    private static void selection(JsonText json, Map.Entry<String, List<String>> selection) {
        json.text("description", OscalText.inert(selection.getKey()));
        List<String> ids = selection.getValue().stream().distinct().sorted().toList();
        if (!ids.isEmpty()) {
            json.objects("include-controls", ids, id -> json.text("control-id", id));
        }
    }

    private static Instant asOf(Assessment assessment) {
        return Objects.requireNonNullElse(assessment.asOf(), Instant.EPOCH);
    }
}
