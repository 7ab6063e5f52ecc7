package dev.trailcheck.ledger;

import dev.trailcheck.event.Fields;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.finding.Proof;
import dev.trailcheck.finding.Reason;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Relation;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.RulePage;
import dev.trailcheck.rule.Severity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Findings as a ledger tells them, with the records that it remembers of their events. */
final class LedgerFindings {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern EVIDENCE =
            Pattern.compile("evidence/(\\d{12}|unknown-account)/[a-z0-9-]{1,64}/[0-9a-f-]{36,73}\\.json");

    private final Map<String, Rule> rules;
    private final Map<String, JsonNode> titles;
    private final Map<String, Remembered> byPath = new HashMap<>();

    LedgerFindings(Map<String, Rule> rules, Map<String, JsonNode> titles, List<Remembered> memory) {
        this.rules = rules;
        this.titles = titles;
        for (Remembered known : memory) {
            byPath.putIfAbsent(known.event(), known);
            byPath.put(
                    known.event() + "-"
                            + known.content()
                                    .substring(0, Math.min(8, known.content().length())),
                    known);
        }
    }

    Finding finding(JsonNode node) {
        Members written = Members.of(node);
        String fingerprint = written.text("fingerprint", FINGERPRINT);
        return new Finding(
                rule(written),
                status(written.text("status")),
                new Fingerprint(fingerprint),
                written.text("message"),
                written.text("account"),
                "",
                written.text("region"),
                written.textOrNone("channel"),
                written.text("principal"),
                written.moment("time"),
                written.moment(written.names("firstSeen") ? "firstSeen" : "time"),
                written.objects("events").map(event -> event(event, written)).toList(),
                facts(written.object("facts")),
                reasons(written));
    }

    private static List<Reason> reasons(Members written) {
        return written.names("why")
                ? written.list("why").stream()
                        .map(reason -> Reason.of(reason.asString()))
                        .toList()
                : List.of();
    }

    private Evidence event(Members written, Members finding) {
        String path = written.names("evidence")
                ? written.text("evidence", EVIDENCE)
                : Evidence.path(
                        finding.text("account"), finding.text("region"), written.text("id", LedgerRecords.EVENT));
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".json".length());
        Proof proof = Arrays.stream(Proof.State.values())
                .filter(state -> state.word().equals(written.textOrNone("integrity")))
                .findFirst()
                .map(state -> new Proof(state, written.textOrNone("why")))
                .orElse(Proof.UNASKED);
        return new Evidence(
                written.text("id", LedgerRecords.EVENT),
                written.moment("time"),
                written.text("name"),
                LedgerRecords.origin(written),
                path,
                Optional.ofNullable(byPath.get(name))
                        .or(() -> Optional.ofNullable(byPath.get(written.text("id"))))
                        .map(Remembered::record)
                        .orElseGet(() -> bare(written)),
                proof);
    }

    /** All that is known of an event whose record was not kept. */
    private static Fields bare(Members written) {
        return new Fields(Map.of(
                "eventID", written.text("id"),
                "eventName", written.text("name"),
                "eventTime", written.text("time")));
    }

    /** A rule that is no longer loaded is known by what the ledger says of it. */
    private Rule rule(Members written) {
        String id = written.text("rule");
        Rule loaded = rules.get(id);
        if (loaded != null) {
            return loaded;
        }
        Severity severity = Severity.of(written.text("severity"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the severity '%s' does not exist.".formatted(written.text("severity"))));
        List<Control> controls =
                written.objects("controls").map(LedgerFindings::control).toList();
        Optional<Members> told = Optional.ofNullable(titles.get(id)).map(Members::of);
        return new Rule(
                id,
                severity,
                told.map(rule -> rule.text("title")).orElse(id),
                controls,
                "",
                told.map(rule -> rule.textOrNone("file"))
                        .filter(file -> !file.isEmpty())
                        .orElse(id + ".drl"),
                told.map(rule -> Math.toIntExact(rule.number("line"))).orElse(1),
                RulePage.EMPTY);
    }

    private static Control control(Members written) {
        return new Control(
                written.text("framework"),
                written.text("version"),
                written.text("id"),
                Arrays.stream(Relation.values())
                        .filter(relation -> relation.word().equals(written.text("relation")))
                        .findFirst()
                        .orElse(Relation.DIRECT));
    }

    private static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the status '%s' does not exist.".formatted(word)));
    }

    private static SortedMap<String, Object> facts(Members written) {
        SortedMap<String, Object> facts = new TreeMap<>();
        written.node().properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            facts.put(
                    entry.getKey(),
                    value.isArray()
                            ? value.valueStream().map(JsonNode::asString).toList()
                            : value.asString());
        });
        return facts;
    }
}
