package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.delivery;
import static dev.trailcheck.source.ARecord.named;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.source.ARecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk with logs of three hours and their digests, signed here: a delete in the first, an update in the second. */
record SignedDesk(Desk desk, SignedTree tree) {

    static final ARecord DELETE = delete("gate");
    static final ARecord UPDATE =
            named("UpdateSignalingChannel").at("2026-10-01T01:05:00Z").on("gate");

    static final String DELETE_LOG = SignedTree.log(0, "a");
    static final String UPDATE_LOG = SignedTree.log(1, "b");

    static SignedDesk in(Path folder) {
        Desk desk = Desk.in(folder);
        desk.write("policy.yaml", Desk.POLICY);
        desk.write("approvals.yaml", "approvals: []");
        desk.write("keys.json", SignedTree.listed(SignedTree.KEY));
        SignedTree tree = new SignedTree(folder.resolve("logs"))
                .holding("a", delivery(DELETE))
                .holding("b", delivery(UPDATE))
                .hour(0, "a")
                .hour(1, "b")
                .hour(2);
        desk.write("metadata.json", tree.savedAsJson());
        return new SignedDesk(desk, tree);
    }

    static ARecord delete(String channel) {
        return named("DeleteSignalingChannel").at("2026-10-01T00:05:00Z").on(channel);
    }

    Outcome verified(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--verify", "--public-keys=keys.json", "--object-metadata=metadata.json"));
        return desk.check(all.toArray(String[]::new));
    }

    List<String> reports() {
        return List.of(desk.text("reports/findings.json"), desk.text("reports/findings.sarif"));
    }

    /** Of each event of each finding what is proven of its file, and why no more. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        for (JsonNode finding : json().get("findings")) {
            for (JsonNode event : finding.get("events")) {
                String why = event.get("why").asString();
                marks.add(event.get("name").asString() + " "
                        + event.get("integrity").asString()
                        + (why.isEmpty() ? "" : ": " + why));
            }
        }
        return marks;
    }

    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        json().get("gaps")
                .forEach(gap -> gaps.add(
                        gap.get("kind").asString() + " " + gap.get("where").asString()));
        return gaps;
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(desk.text("reports/findings.json"));
    }
}
