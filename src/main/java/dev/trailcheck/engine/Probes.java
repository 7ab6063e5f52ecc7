package dev.trailcheck.engine;

import dev.trailcheck.engine.explain.Sounding;
import dev.trailcheck.engine.explain.Soundings;
import dev.trailcheck.engine.limit.LimitException;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.engine.probe.ProbeText;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.InQuestion;
import dev.trailcheck.rule.Mistake;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** The probes of one rule, compiled like the rule itself. One that throws is put aside without the others. */
final class Probes {

    private final ProbeText text;
    private final EngineSettings settings;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Model> models;

    private Probes(RuleOutline outline, EngineSettings settings) {
        this.settings = settings;
        this.text = new ProbeText(outline);
        this.models = compiled(outline);
    }

    static Probes of(ParsedRule rule, EngineSettings settings) {
        return new Probes(rule.outline(), settings);
    }

    ProbeText text() {
        return text;
    }

    /** What the probes say of a call among these facts. */
    Soundings sound(Collection<?> facts, ApiCall call) {
        if (!mistakes.isEmpty()) {
            return Soundings.impossible(mistakes.get(0).what());
        }
        Set<Object> all = new HashSet<>(facts);
        all.add(new InQuestion(call));
        Map<String, List<Sounding>> byProbe = new HashMap<>();
        RuleSet rules = RuleSet.ofCorrelations(models, settings.limits());
        try {
            for (Match match : rules.fire(all)) {
                byProbe.computeIfAbsent(match.rule(), probe -> new ArrayList<>())
                        .add(sounding(match));
            }
        } catch (LimitException e) { // it names the rule, and no probe of it
            return Soundings.impossible(String.valueOf(e.getMessage()));
        }
        Map<String, String> failures = new HashMap<>();
        rules.failures().forEach((probe, failure) -> failures.put(probe, failure.why()));
        return new Soundings(byProbe, failures);
    }

    private static Sounding sounding(Match match) {
        return new Sounding(match.facts().stream().filter(Probes::isFact).toList(), match.names());
    }

    /** Results of an accumulate are no facts, and new ones each time. */
    private static boolean isFact(Object fact) {
        String room = fact.getClass().getPackageName();
        return !(fact instanceof InQuestion)
                && (room.equals("dev.trailcheck.event") || room.equals("dev.trailcheck.policy"));
    }

    private Map<String, Model> compiled(RuleOutline outline) {
        if (text.isEmpty()) {
            return Map.of();
        }
        return new RuleCompiler(settings)
                .compile(outline.file() + "?", text.text(), outline.line(), mistakes)
                .map(model ->
                        model.getRules().stream().collect(Collectors.toMap(Rule::getName, rule -> alone(model, rule))))
                .orElse(Map.of());
    }

    private static Model alone(Model model, Rule rule) {
        ModelImpl alone = new ModelImpl(model.getName());
        model.getTypeMetaDatas().forEach(alone::addTypeMetaData);
        return alone.withGlobals(model.getGlobals()).withRules(List.of(rule));
    }
}
