package dev.trailcheck.workshop.lint;

import java.io.Writer;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What lint objects to, for programs: a list of objects, sorted by place. */
public final class LintJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LintJson() {}

    public static void write(List<Objection> objections, Writer out) {
        ArrayNode list = JSON.createArrayNode();
        for (Objection objection : objections) {
            ObjectNode object = list.addObject();
            object.put("file", objection.mistake().file());
            object.put("line", objection.mistake().line());
            object.put("column", objection.mistake().column());
            object.put("endColumn", objection.endColumn());
            object.put("level", objection.level().word());
            object.put("check", objection.check());
            object.put("what", objection.mistake().what());
            object.put("maybe", objection.mistake().maybe());
        }
        Json.write(list, out);
    }
}
