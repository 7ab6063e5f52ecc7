package dev.trailcheck.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Every way that a file is known to be wrong, one at a time. */
final class SarifFaults {

    private SarifFaults() {}

    /** What the multitool, the schema or both were measured to see or to miss. */
    static final List<SarifFault> MEASURED = List.of(
            fault("no locations", false, true, "GH1001", log -> log.result().remove("locations")),
            fault(
                    "a logical place alone",
                    false,
                    true,
                    "ERR999",
                    log -> log.place().remove("physicalLocation")),
            fault(
                    "a place in a bucket",
                    false,
                    true,
                    "GH1005",
                    log -> log.file().put("uri", "s3://bucket/key")),
            fault("an absolute file", false, true, "GH1006", log -> log.file().put("uri", "file:///builds/a.json")),
            fault("no results", false, true, "GH1014", log -> log.run().remove("results")),
            fault("a message by id", false, true, "GH1007", log -> {
                log.message().removeAll();
                log.message().put("id", "default");
            }),
            fault("a place in characters", false, true, "GH1003", log -> {
                log.region().removeAll();
                log.region().put("charOffset", 10).put("charLength", 5);
            }),
            fault("line 0", true, true, "GH1003", log -> log.region().put("startLine", 0)),
            fault(
                    "a property nobody knows",
                    true,
                    false,
                    "JSON1005",
                    log -> log.result().put("severity", "high")),
            fault(
                    "a rule twice",
                    true,
                    false,
                    "JSON1020",
                    log -> log.driver().withArray("rules").add(log.rule().deepCopy())),
            fault("rank 101", true, true, "JSON1006", log -> log.result().put("rank", 101)),
            fault(
                    "a blank in an address",
                    true,
                    true,
                    "SARIF1002",
                    log -> log.file().put("uri", "a file.json")),
            fault(
                    "a rule that is not there",
                    false,
                    true,
                    "SARIF1009",
                    log -> log.result().put("ruleIndex", 9_999)),
            fault(
                    "an artifact that is not there",
                    false,
                    false,
                    "SARIF1009",
                    log -> log.file().put("index", 99)),
            fault(
                    "a rule without help",
                    false,
                    true,
                    "GH2012",
                    log -> log.rule().remove("help")),
            fault("no schema", false, true, "GH1013", log -> log.root().remove("$schema")),
            fault(
                    "a base that does not end",
                    false,
                    true,
                    "SARIF1004",
                    log -> log.base().put("uri", "file:///builds/x")),
            fault("a level nobody knows", true, false, "", log -> log.result().put("level", "critical")),
            fault(
                    "accepted in a way nobody knows",
                    true,
                    true,
                    "",
                    log -> suppressed(log).put("status", "approved")),
            fault("no guid", true, false, "", log -> log.result().put("guid", "first")),
            fault(
                    "a time without its letters",
                    true,
                    false,
                    "",
                    log -> log.invocation().put("endTimeUtc", "2026-10-10 10:00:00")),
            fault(
                    "a run without success",
                    false,
                    true,
                    "",
                    log -> log.invocation().put("executionSuccessful", false)),
            fault(
                    "two runs of one category",
                    false,
                    true,
                    "",
                    log -> log.root().withArray("runs").add(log.run().deepCopy())),
            fault(
                    "a score that is a number",
                    false,
                    true,
                    "",
                    log -> log.ruleProperties().put("security-severity", 9.5)),
            fault(
                    "a score that is a word",
                    false,
                    true,
                    "",
                    log -> log.ruleProperties().put("security-severity", "CRITICAL")),
            fault("a message too long", false, true, "", log -> log.message().put("text", "x".repeat(1_024) + ".")),
            fault(
                    "21 tags",
                    false,
                    true,
                    "",
                    log -> IntStream.range(0, 21)
                            .forEach(tag ->
                                    log.ruleProperties().withArray("tags").add("tag-" + tag))),
            fault(
                    "a fingerprint of the latest version",
                    false,
                    true,
                    "",
                    log -> ((ObjectNode) log.result().get("fingerprints")).put("trailcheckFinding/latest", "0")),
            fault(
                    "a step without a file",
                    false,
                    true,
                    "",
                    log -> ((ObjectNode) log.step().get("location")).remove("physicalLocation")),
            fault("a link to nowhere", false, true, "", log -> log.message().put("text", "Deleted. Rule: [it](7).")));

    /** What only our lint is asked about. */
    static final List<SarifFault> OF_SITES = List.of(
            unseen("an accepted result", log -> suppressed(log).put("status", "accepted")),
            unseen("an absent result", log -> log.result().put("baselineState", "absent")),
            unseen(
                    "a result that passed",
                    log -> log.result().put("kind", "pass").put("level", "none")),
            unseen("a rank", log -> log.result().put("rank", 50)),
            unseen(
                    "a score of a result",
                    log -> ((ObjectNode) log.result().get("properties")).put("security-severity", "1.0")),
            unseen("a result of another rule", log -> log.result().put("ruleIndex", 3)),
            unseen(
                    "two places",
                    log -> log.result().withArray("locations").add(log.place().deepCopy())),
            unseen(
                    "two results with one identity",
                    log -> log.results().add(log.result().deepCopy())),
            unseen("one line for two results", log -> {
                ObjectNode other = log.result().deepCopy();
                ((ObjectNode) other.get("partialFingerprints")).put("primaryLocationLineHash", "0:1");
                log.results().add(other);
            }),
            unseen("no hash", log -> log.result().remove("partialFingerprints")),
            unseen("5,001 results", log -> {
                ObjectNode result = log.result();
                IntStream.range(log.results().size(), 5_001).forEach(more -> {
                    ObjectNode other = result.deepCopy();
                    ((ObjectNode) other.at("/partialFingerprints"))
                            .put("primaryLocationLineHash", Integer.toHexString(more) + ":1");
                    ((ObjectNode) other.at("/locations/0/physicalLocation/artifactLocation"))
                            .put("uri", "reports/evidence/%d.json".formatted(more));
                    log.results().add(other);
                });
            }),
            unseen("1,001 steps", log -> {
                ObjectNode step = log.step();
                ObjectNode flow = log.result().withArray("codeFlows").addObject();
                ObjectNode thread = flow.withArray("threadFlows").addObject();
                IntStream.range(0, 1_001)
                        .forEach(more -> thread.withArray("locations").add(step.deepCopy()));
            }),
            unseen("a step elsewhere", log -> log.step().put("index", 0)),
            unseen("a file by index alone", log -> {
                log.file().removeAll();
                log.file().put("index", 0);
            }),
            unseen("a file outside the checkout", log -> log.file().put("uri", "../evidence.json")),
            unseen("a place in bytes", log -> log.region().put("byteOffset", 0)),
            unseen("a place that ends before it starts", log -> log.region().put("endLine", 1)),
            unseen("a snippet without text", log -> ((ObjectNode) log.region().get("snippet")).removeAll()),
            unseen("an empty message", log -> log.message().put("text", "")),
            unseen("a text with U+0000", log -> log.message().put("text", "a\u0000b.")),
            unseen("a base with an address", log -> log.base().put("uri", "file:///builds/")),
            unseen("no category", log -> ((ObjectNode) log.run().get("automationDetails")).put("id", "nightly")),
            unseen(
                    "21 runs",
                    log -> IntStream.range(0, 20).forEach(more -> {
                        ObjectNode other = log.run().deepCopy();
                        ((ObjectNode) other.get("automationDetails")).put("id", "other-%d/".formatted(more));
                        log.root().withArray("runs").add(other);
                    })),
            unseen("a schema with another name", log -> log.root().put("$schema", "https://example.org/sarif.json")),
            unseen("no rules", log -> log.driver().withArray("rules").removeAll()),
            unseen("no extensions", log -> ((ObjectNode) log.run().get("tool")).putArray("extensions")),
            unseen(
                    "101 extensions",
                    log -> IntStream.range(0, 101)
                            .forEach(more -> ((ObjectNode) log.run().get("tool"))
                                    .withArray("extensions")
                                    .addObject()
                                    .put("name", "extension-" + more))),
            unseen("no full name", log -> log.driver().remove("fullName")),
            unseen("no version", log -> log.driver().remove("semanticVersion")),
            unseen("a rule without a name", log -> log.rule().remove("name")),
            unseen("a rule with a long name", log -> log.rule().put("name", "N".repeat(256))),
            unseen(
                    "a rule with a long description",
                    log -> ((ObjectNode) log.rule().get("fullDescription")).put("text", "x".repeat(1_025))),
            unseen("a rule without a description", log -> log.rule().remove("shortDescription")),
            unseen(
                    "a rule with a long help address",
                    log -> log.rule().put("helpUri", "https://example.org/" + "x".repeat(2_048))),
            unseen(
                    "11 tags",
                    log -> IntStream.range(0, 8)
                            .forEach(tag ->
                                    log.ruleProperties().withArray("tags").add("tag-" + tag))),
            unseen(
                    "a tag of leaked secrets",
                    log -> log.ruleProperties().putArray("tags").add("external/cwe/cwe-798")),
            unseen("a score on the border", log -> log.ruleProperties().put("security-severity", "9.0")),
            unseen("a score with two decimals", log -> log.ruleProperties().put("security-severity", "3.95")),
            unseen(
                    "a control without an id",
                    log -> ((ObjectNode) log.rule().at("/relationships/0/target")).remove("id")),
            unseen("a control of no version", log -> ((ObjectNode) log.run().at("/taxonomies/0")).remove("version")),
            unseen(
                    "a related place without words",
                    log -> ((ObjectNode) log.result().at("/relatedLocations/0")).remove("message")),
            unseen(
                    "a notification without words",
                    log -> log.invocation()
                            .withArray("toolExecutionNotifications")
                            .addObject()
                            .putObject("message")
                            .put("text", " ")));

    private static ObjectNode suppressed(SarifFault.Log log) {
        return log.result().withArray("suppressions").addObject().put("kind", "external");
    }

    private static SarifFault unseen(String name, Consumer<SarifFault.Log> planting) {
        return fault(name, false, true, "", planting);
    }

    private static SarifFault fault(
            String name, boolean schema, boolean lint, String multitool, Consumer<SarifFault.Log> planting) {
        return new SarifFault(name, schema, lint, multitool, planting);
    }
}
