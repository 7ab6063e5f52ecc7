package dev.trailcheck.cli;

import dev.trailcheck.engine.explain.Answer;
import dev.trailcheck.engine.explain.Candidate;
import dev.trailcheck.engine.explain.Checked;
import dev.trailcheck.engine.explain.Truth;
import dev.trailcheck.engine.explain.Value;
import dev.trailcheck.engine.outline.Excerpt;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.Group;
import dev.trailcheck.finding.Plain;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** One condition of a rule and what it met, a line for each thing it asks, with the line of the rule that asks it. */
final class AnswerText {

    private static final int WIDEST_CONSTRAINT = 48;
    private static final int WIDEST_LINE = 120;

    private final PrintWriter out;
    private final Marks marks;
    private final String reported;

    /** {@code reported} is the name of the call that the rule reports. */
    AnswerText(PrintWriter out, Marks marks, String reported) {
        this.out = out;
        this.marks = marks;
        this.reported = reported;
    }

    void print(Answer answer, String indent) {
        line(indent, answer.truth(), answer.condition().written(), heading(answer));
        List<Candidate> facts = answer.candidates();
        String deeper = indent + "       ";
        if (!facts.isEmpty()) {
            first(answer, facts.get(0), deeper);
            facts.stream().skip(1).forEach(fact -> further(answer, fact, deeper));
        }
        if (answer.others() > 0) {
            out.println("%sand %d more".formatted(deeper, answer.others()));
        }
        answer.parts().forEach(part -> print(part, indent + "    "));
    }

    private static String heading(Answer answer) {
        if (answer.condition() instanceof Group group) {
            String only =
                    answer.parts().isEmpty() ? " " + heading(group.patterns().toList()) : "";
            return group.kind().word() + only;
        }
        return answer.condition() instanceof FactPattern pattern
                ? heading(List.of(pattern))
                : answer.condition().written().words();
    }

    private static String heading(List<FactPattern> patterns) {
        return patterns.stream()
                .map(pattern -> (pattern.binding().isEmpty() ? "" : pattern.binding() + " : ")
                        + pattern.type().text())
                .collect(Collectors.joining(", "));
    }

    private void first(Answer answer, Candidate fact, String indent) {
        if (!fact.fact().isEmpty()) {
            out.println(indent + lead(answer, fact) + fact.fact());
        }
        int width = fact.constraints().stream()
                .mapToInt(checked -> words(checked).length())
                .filter(length -> length <= WIDEST_CONSTRAINT)
                .max()
                .orElse(0);
        fact.constraints().forEach(checked -> constraint(checked, width, indent));
    }

    private String lead(Answer answer, Candidate fact) {
        if (answer.condition() instanceof FactPattern pattern && pattern.binds(reported)) {
            return ""; // it is the call in question, whatever it meets
        }
        boolean not = answer.condition() instanceof Group group && group.kind() == Group.Kind.NOT;
        if (fact.holds()) {
            return not ? "in the way: " : "";
        }
        return not ? "none meets all of it; the nearest is " : "the nearest is ";
    }

    private void further(Answer answer, Candidate fact, String indent) {
        if (fact.holds()) {
            out.println(indent + lead(answer, fact) + fact.fact());
            return;
        }
        List<String> failing = fact.constraints().stream()
                .filter(checked -> checked.truth() != Truth.HOLDS)
                .map(AnswerText::words)
                .toList();
        out.println("%sthen %s, which fails %s".formatted(indent, fact.fact(), String.join("; ", failing)));
    }

    /** Values stand beside their constraint, or below it where the line would grow too long. */
    private void constraint(Checked checked, int width, String indent) {
        String asked = words(checked);
        String padded = asked + " ".repeat(Math.max(0, width - asked.length()));
        List<String> values =
                checked.values().stream().map(value -> said(value, checked)).toList();
        String beside = padded + "  " + String.join(", ", values);
        if (beside.length() + indent.length() <= WIDEST_LINE) {
            line(indent, checked.truth(), checked.constraint().written(), beside.stripTrailing());
        } else {
            line(indent, checked.truth(), checked.constraint().written(), asked);
            values.forEach(value -> out.println(indent + "             " + value));
        }
    }

    private static String said(Value value, Checked checked) {
        return value.path().equals(checked.constraint().expression())
                ? value.value()
                : value.path() + " is " + value.value();
    }

    private void line(String indent, Truth truth, Excerpt place, String words) {
        String number = "%d:%d".formatted(place.line(), place.column());
        out.println("%s%s %-6s %s".formatted(indent, marks.of(truth), number, words));
    }

    private static String words(Checked checked) {
        return Plain.text(checked.constraint().written().words());
    }
}
