package dev.trailcheck.report;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing wrong with an otherwise good file, and which gates bite: the schema, our lint, and the multitool by the first
 * of its rules that objects ("" where it sees nothing).
 */
record SarifFault(String name, boolean schema, boolean lint, String multitool, Consumer<Log> planting) {

    /** A good file to spoil. */
    record Log(ObjectNode root) {

        ObjectNode run() {
            return (ObjectNode) root.at("/runs/0");
        }

        ObjectNode driver() {
            return (ObjectNode) root.at("/runs/0/tool/driver");
        }

        ObjectNode rule() {
            return (ObjectNode) root.at("/runs/0/tool/driver/rules/0");
        }

        ObjectNode ruleProperties() {
            return (ObjectNode) rule().get("properties");
        }

        ArrayNode results() {
            return (ArrayNode) root.at("/runs/0/results");
        }

        ObjectNode result() {
            return (ObjectNode) results().get(0);
        }

        ObjectNode message() {
            return (ObjectNode) result().get("message");
        }

        ObjectNode place() {
            return (ObjectNode) result().at("/locations/0");
        }

        ObjectNode file() {
            return (ObjectNode) place().at("/physicalLocation/artifactLocation");
        }

        ObjectNode region() {
            return (ObjectNode) place().at("/physicalLocation/region");
        }

        ObjectNode invocation() {
            return (ObjectNode) run().at("/invocations/0");
        }

        ObjectNode base() {
            return (ObjectNode) run().at("/originalUriBaseIds/%SRCROOT%");
        }

        /** The first step of the first result that is a sequence. */
        ObjectNode step() {
            for (JsonNode result : results()) {
                if (result.has("codeFlows")) {
                    return (ObjectNode) result.at("/codeFlows/0/threadFlows/0/locations/0");
                }
            }
            throw new IllegalStateException("no sequence among the results");
        }
    }

    String in(String sarif) {
        JsonNode log = JsonMapper.shared().readTree(sarif);
        planting.accept(new Log((ObjectNode) log));
        return log.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
