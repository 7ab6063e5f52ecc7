package dev.trailcheck.workshop;

import dev.trailcheck.engine.explain.Answer;
import dev.trailcheck.engine.explain.Candidate;
import dev.trailcheck.engine.explain.Checked;
import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.engine.explain.Stop;
import dev.trailcheck.engine.outline.Excerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explanations as members of a JSON document; docs/explain.md describes them. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /** {@code messages} are what the rule says of the event where it fires. */
    public static Map<String, Object> of(Explanation one, List<String> messages) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", one.rule().id());
        members.put("severity", one.rule().severity().word());
        members.put("title", one.rule().title());
        members.put("file", one.rule().file());
        members.put("fires", one.fires());
        members.put("messages", messages);
        one.stop().ifPresent(stop -> members.put("stop", stop(stop)));
        if (!one.trouble().isEmpty()) {
            members.put("trouble", one.trouble());
        }
        members.put(
                "conditions",
                one.answers().stream().map(ExplanationJson::answer).toList());
        return members;
    }

    private static Map<String, Object> stop(Stop stop) {
        Map<String, Object> members = place(stop.place());
        members.put("words", stop.words());
        return members;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> members = asked(answer.condition().written());
        members.put("truth", answer.truth().word());
        members.put(
                "facts",
                answer.candidates().stream().map(ExplanationJson::candidate).toList());
        members.put("others", answer.others());
        members.put(
                "parts", answer.parts().stream().map(ExplanationJson::answer).toList());
        return members;
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("fact", candidate.fact());
        members.put("holds", candidate.holds());
        members.put(
                "constraints",
                candidate.constraints().stream().map(ExplanationJson::checked).toList());
        return members;
    }

    private static Map<String, Object> checked(Checked checked) {
        Map<String, Object> members = asked(checked.constraint().written());
        members.put("truth", checked.truth().word());
        Map<String, Object> values = new LinkedHashMap<>();
        checked.values().forEach(value -> values.put(value.path(), value.value()));
        members.put("values", values);
        return members;
    }

    private static Map<String, Object> asked(Excerpt written) {
        Map<String, Object> members = place(written);
        members.put("text", written.words());
        return members;
    }

    private static Map<String, Object> place(Excerpt excerpt) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("line", excerpt.line());
        members.put("column", excerpt.column());
        return members;
    }
}
