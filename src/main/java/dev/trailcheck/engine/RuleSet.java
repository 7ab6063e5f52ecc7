package dev.trailcheck.engine;

import dev.trailcheck.engine.limit.Budget;
import dev.trailcheck.engine.limit.LimitException;
import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.engine.limit.Meter;
import dev.trailcheck.engine.limit.MeteredJoins;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Rules that fire together. A rule that throws, or that goes over a limit, makes its session unusable, so it is put
 * aside, what it and the others said is thrown away, and the others judge the same facts again; the failure is told,
 * never hidden. Thread-safe.
 */
final class RuleSet {

    /** The one place where the engine names the rule whose constraint threw. */
    private static final Pattern CULPRIT = Pattern.compile("[Rr]ule \"([^\"]+)\"");

    private final Map<String, Model> models;
    private final Map<String, RuleFailure> failures = new TreeMap<>();
    private final boolean singleCalls;
    private final Budget budget;
    private volatile KieBase base;

    private RuleSet(Map<String, Model> models, boolean singleCalls, Budget budget) {
        this.models = new LinkedHashMap<>(models);
        this.singleCalls = singleCalls;
        this.budget = budget;
        this.base = build();
    }

    /** For rules that judge one fact at a time, in batches; facts of one batch never meet. */
    static RuleSet ofSingleCalls(Map<String, Model> models, Limits limits) {
        return new RuleSet(models, true, Budget.ofBatches(limits));
    }

    /** For a rule that correlates; all facts are inserted before anything fires. */
    static RuleSet ofCorrelations(Map<String, Model> models, Limits limits) {
        return new RuleSet(models, false, Budget.ofRule(limits));
    }

    List<Match> fire(Collection<?> facts) {
        while (true) {
            KieBase current = base;
            if (current.getKiePackages().isEmpty()) {
                return List.of(); // no rule, or none left: such a base does not even know the global
            }
            Meter meter = budget.meter();
            try {
                return meter.during(() -> singleCalls ? fireBatch(current, facts) : fireOnce(current, facts));
            } catch (RuntimeException
                    | Error e) { // a rule can overflow the stack or fill the heap, and the others go on
                if (!putAside(e, meter.rule(), current)) {
                    throw e;
                }
            }
        }
    }

    /** Rules that failed, and why; they judged nothing. */
    synchronized Map<String, RuleFailure> failures() {
        return Map.copyOf(failures);
    }

    private static List<Match> fireBatch(KieBase base, Collection<?> facts) {
        Findings findings = new Findings();
        StatelessKieSession session = base.newStatelessKieSession();
        session.setGlobal("findings", findings);
        session.execute(facts);
        return findings.matches();
    }

    private static List<Match> fireOnce(KieBase base, Collection<?> facts) {
        Findings findings = new Findings();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("findings", findings);
            facts.forEach(session::insert);
            session.fireAllRules();
            return findings.matches();
        } finally {
            session.dispose();
        }
    }

    /** Whether the others can go on; not so where no rule can be blamed. */
    private synchronized boolean putAside(Throwable thrown, String atWork, KieBase failed) {
        if (failed != base) {
            return true; // another thread met the same failure and has rebuilt already
        }
        String culprit = culprit(thrown, atWork);
        if (models.remove(culprit) == null) {
            return false;
        }
        failures.put(culprit, RuleFailure.of(culprit, thrown));
        base = build();
        return true;
    }

    /** The only rule there is, else the one that the failure names, else the one that was last seen at work. */
    private String culprit(Throwable thrown, String atWork) {
        if (models.size() == 1) {
            return models.keySet().iterator().next();
        }
        if (RuleFailure.deepest(thrown) instanceof LimitException limit) {
            return limit.rule();
        }
        Matcher named = CULPRIT.matcher(String.valueOf(thrown.getMessage()));
        return named.find() && models.containsKey(named.group(1)) ? named.group(1) : atWork;
    }

    private KieBase build() {
        KieBase built = singleCalls
                ? KieBaseBuilder.createKieBaseFromModel(models.values(), SequentialOption.YES)
                : KieBaseBuilder.createKieBaseFromModel(models.values());
        MeteredJoins.in(built);
        return built;
    }
}
