package dev.trailcheck.cli;

import dev.trailcheck.check.Dossier;
import dev.trailcheck.check.Sighting;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.workshop.ExplanationJson;
import dev.trailcheck.workshop.JsonDocument;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Why and why not, for programs; docs/explain.md describes the members. */
final class ExplainJson {

    private ExplainJson() {}

    static void write(Dossier dossier, PrintWriter out) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schemaVersion", 1);
        members.put("event", dossier.events().get(0));
        members.put(
                "records", dossier.sightings().stream().map(ExplainJson::record).toList());
        dossier.call().ifPresent(call -> members.put("call", call(call)));
        members.put(
                "rules",
                dossier.explanations().stream()
                        .map(one -> ExplanationJson.of(one, dossier.messagesOf(one.rule())))
                        .toList());
        out.print(JsonDocument.of(members) + "\n");
    }

    private static Map<String, Object> record(Sighting sighting) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", sighting.origin().file());
        members.put("index", sighting.origin().index());
        members.put("fate", sighting.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return members;
    }

    private static Map<String, Object> call(ApiCall call) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", call.name());
        members.put("time", call.time().toString());
        members.put("account", call.account());
        members.put("region", call.region());
        members.put("channel", call.channel());
        members.put("principal", call.identity().principal());
        members.put("error", call.error());
        return members;
    }
}
