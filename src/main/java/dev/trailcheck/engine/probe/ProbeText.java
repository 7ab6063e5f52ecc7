package dev.trailcheck.engine.probe;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.Group;
import dev.trailcheck.engine.outline.RuleOutline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The probes of one rule as rules: each asks for the call in question, for all conditions that stand before, and then
 * for one thing alone, in the author's words. So whatever the engine makes of those words, it makes of them here too.
 */
public final class ProbeText {

    /** What the call in question is called in probes. */
    static final String CALL = "$theCallInQuestion";

    private final Rendering rendering;
    private final List<Step> steps;
    private final Map<String, String> probes = new LinkedHashMap<>();

    public ProbeText(RuleOutline rule) {
        this.rendering = new Rendering(rule.reported());
        this.steps = Steps.of(rule.conditions());
        all("", steps);
    }

    public List<Step> steps() {
        return steps;
    }

    /** Whether there is anything to probe: a rule that asks nothing of its facts has no probe. */
    public boolean isEmpty() {
        return probes.isEmpty();
    }

    /** One rule file that holds all probes. */
    public String text() {
        return probes.entrySet().stream()
                .map(probe -> """
                        rule "%s"
                        when
                          InQuestion( %s : call )
                        %sthen
                          findings.report(drools, %s, "");
                        end
                        """.formatted(probe.getKey(), CALL, probe.getValue(), CALL))
                .collect(Collectors.joining("\n", "package trailcheck.probes\n", ""));
    }

    /** Conditions that must all hold: each is probed where those before it do. */
    private void all(String before, List<Step> conditions) {
        String text = before;
        for (Step step : conditions) {
            probe(text, step);
            text += line(rendering.whole(step.condition()));
        }
    }

    private void probe(String before, Step step) {
        if (step.condition() instanceof FactPattern pattern) {
            pattern(before, step, pattern);
        } else if (step.condition() instanceof Group group && group.kind() != Group.Kind.FORALL) {
            group(before, step, group);
        } else {
            probes.put(step.whole(), before + line(rendering.whole(step.condition())));
        }
    }

    private void pattern(String before, Step step, FactPattern pattern) {
        if (!pattern.isPlain()) {
            probes.put(step.whole(), before + line(rendering.with(pattern, pattern.constraints())));
            all(before, step.inner());
        }
        for (Constraint test : pattern.tests()) {
            probes.put(
                    step.constraint(pattern.constraints().indexOf(test)),
                    before + line(rendering.with(pattern, Rendering.alone(pattern, test))));
        }
    }

    private void group(String before, Step step, Group group) {
        if (!isSimple(group)) {
            probes.put(step.whole(), before + line(rendering.whole(group)));
        }
        if (group.kind() == Group.Kind.OR) {
            step.inner().forEach(one -> probe(before, one));
        } else {
            all(before, step.inner());
        }
    }

    /** Whether a group says of one plain pattern that it must, or must not, hold; then the pattern's probes say it. */
    public static boolean isSimple(Group group) {
        return (group.kind() == Group.Kind.NOT || group.kind() == Group.Kind.EXISTS)
                && group.conditions().size() == 1
                && group.conditions().get(0) instanceof FactPattern pattern
                && pattern.isPlain();
    }

    private static String line(String condition) {
        return "  " + condition + "\n";
    }
}
