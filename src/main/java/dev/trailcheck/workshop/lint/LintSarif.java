package dev.trailcheck.workshop.lint;

import dev.trailcheck.rule.Mistake;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What lint objects to as SARIF 2.1.0, so that a merge request shows it in place. Files are named as in the folder's
 * parent, which is the checkout where rules/ lies at its top.
 */
public final class LintSarif {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private LintSarif() {}

    public static void write(List<Objection> objections, String version, Writer out) {
        ObjectNode log = JSON.createObjectNode();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "trailcheck rules lint");
        driver.put("version", version);
        ArrayNode rules = driver.putArray("rules");
        for (CheckName name : CheckName.ALL) {
            ObjectNode rule = rules.addObject();
            rule.put("id", name.id());
            rule.putObject("shortDescription").put("text", name.objectsTo());
        }
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        objections.forEach(objection -> result(objection, results.addObject()));
        Json.write(log, out);
    }

    private static void result(Objection objection, ObjectNode result) {
        Mistake mistake = objection.mistake();
        result.put("ruleId", objection.check());
        result.put("level", objection.level().word());
        result.putObject("message")
                .put("text", mistake.maybe().isEmpty() ? mistake.what() : mistake.what() + " Maybe " + mistake.maybe());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(mistake.file()));
        ObjectNode region = place.putObject("region");
        region.put("startLine", Math.max(1, mistake.line()));
        if (mistake.column() > 0) {
            region.put("startColumn", mistake.column());
            region.put("endColumn", objection.endColumn());
        }
    }

    /** A file name can hold what a URI cannot. */
    private static String uri(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
