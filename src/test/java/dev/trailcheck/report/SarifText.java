package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What writers write of SARIF, as text and as its one run. */
final class SarifText {

    static final SarifCheckout CHECKOUT =
            new SarifCheckout("https://gitlab.example.com/cameras/logs", "a".repeat(40), "main");

    private SarifText() {}

    static String upload(Assessment run) {
        return of(new SarifReport(SarifSettings.DEFAULT), run);
    }

    static String archive(Assessment run) {
        return of(new SarifArchive(SarifSettings.DEFAULT), run);
    }

    static String of(ReportWriter writer, Assessment run) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writer.write(run, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode run(String sarif) {
        return JsonMapper.shared().readTree(sarif).at("/runs/0");
    }

    /** The same with a few results, a sequence among them. */
    static String brief(String sarif) {
        JsonNode log = JsonMapper.shared().readTree(sarif);
        ArrayNode results = (ArrayNode) log.at("/runs/0/results");
        ArrayNode few = results.arrayNode();
        results.forEach(result -> {
            if (few.size() < 3 || (few.size() == 3 && result.has("codeFlows"))) {
                few.add(result);
            }
        });
        ((ObjectNode) log.at("/runs/0")).set("results", few);
        return log.toString();
    }
}
