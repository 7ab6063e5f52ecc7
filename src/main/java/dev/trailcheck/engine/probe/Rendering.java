package dev.trailcheck.engine.probe;

import dev.trailcheck.engine.outline.Condition;
import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.Group;
import dev.trailcheck.engine.outline.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes conditions down again, whole or with some of their constraints. Where a pattern gives the rule the call that it
 * reports, the call must be the one in question.
 */
final class Rendering {

    private final String reported;

    /** {@code reported} is the name of the call that the rule reports. */
    Rendering(String reported) {
        this.reported = reported;
    }

    String whole(Condition condition) {
        if (condition instanceof FactPattern pattern) {
            return with(pattern, pattern.constraints());
        }
        if (condition instanceof Group group) {
            return switch (group.kind()) {
                case AND -> joined(group, " and ");
                case OR -> joined(group, " or ");
                case NOT, EXISTS -> group.kind().word() + joined(group, " and ");
                case FORALL -> group.written().words();
            };
        }
        return condition.written().words();
    }

    /** A pattern that asks only for these of its constraints. */
    String with(FactPattern pattern, List<Constraint> constraints) {
        Source source = pattern.source();
        if (isInline(pattern)) {
            return inline(pattern, constraints);
        }
        String asked = Stream.concat(constraints.stream().map(Rendering::text), inQuestion(pattern))
                .collect(Collectors.joining(", "));
        String name = pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
        String from = pattern.isPlain() ? "" : " from " + source.expression();
        return "%s%s( %s )%s".formatted(name, pattern.type().text(), asked, from);
    }

    /** One constraint with the names that it needs: those which only name, and those it mentions. */
    static List<Constraint> alone(FactPattern pattern, Constraint constraint) {
        int until = pattern.constraints().indexOf(constraint);
        return Stream.concat(
                        pattern.constraints().subList(0, until).stream()
                                .filter(earlier -> earlier.onlyBinds() || isMentioned(earlier, constraint)),
                        Stream.of(constraint))
                .toList();
    }

    private static boolean isMentioned(Constraint earlier, Constraint in) {
        return !earlier.binding().isEmpty() && in.expression().contains(earlier.binding());
    }

    private Stream<String> inQuestion(FactPattern pattern) {
        if (!pattern.binds(reported)) {
            return Stream.empty();
        }
        String call = pattern.binding().equals(reported) ? "" : "call.";
        return Stream.of("%sid == %s.id".formatted(call, ProbeText.CALL));
    }

    private static String text(Constraint constraint) {
        return constraint.binding().isEmpty()
                ? constraint.expression()
                : constraint.binding() + " : " + constraint.expression();
    }

    private String joined(Group group, String word) {
        return group.conditions().stream().map(this::whole).collect(Collectors.joining(word, "( ", " )"));
    }

    /** An accumulate that stands for itself; its constraints come last. */
    private static boolean isInline(FactPattern pattern) {
        String type = pattern.type().text();
        return type.equals("accumulate") || type.equals("acc") || type.equals("groupby");
    }

    private static String inline(FactPattern pattern, List<Constraint> constraints) {
        String written = pattern.written().words();
        int end = written.length() - 1;
        if (!pattern.constraints().isEmpty()) {
            end = written.lastIndexOf(pattern.constraints().get(0).written().words());
        }
        String head = written.substring(0, end).stripTrailing();
        String calculated = head.endsWith(";") ? head.substring(0, head.length() - 1) : head;
        String asked = constraints.stream().map(Rendering::text).collect(Collectors.joining(", "));
        return calculated + (asked.isEmpty() ? "" : "; " + asked) + " )";
    }
}
