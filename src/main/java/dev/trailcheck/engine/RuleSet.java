package dev.trailcheck.engine;

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
 * Rules that fire together. A rule that throws makes its session unusable, so it is put aside, what it and the others
 * said is thrown away, and the others judge the same facts again; the failure is told, never hidden. Thread-safe.
 */
final class RuleSet {

    /** The one place where the engine names the rule whose constraint threw. */
    private static final Pattern CULPRIT = Pattern.compile("[Rr]ule \"([^\"]+)\"");

    private final Map<String, Model> models;
    private final Map<String, String> failures = new TreeMap<>();
    private final boolean singleCalls;
    private volatile KieBase base;

    private RuleSet(Map<String, Model> models, boolean singleCalls) {
        this.models = new LinkedHashMap<>(models);
        this.singleCalls = singleCalls;
        this.base = build();
    }

    /** For rules that judge one fact at a time, in batches; facts of one batch never meet. */
    static RuleSet ofSingleCalls(Map<String, Model> models) {
        return new RuleSet(models, true);
    }

    /** For rules that correlate; all facts are inserted before anything fires. */
    static RuleSet ofCorrelations(Map<String, Model> models) {
        return new RuleSet(models, false);
    }

    List<Match> fire(Collection<?> facts) {
        while (true) {
            KieBase current = base;
            if (current.getKiePackages().isEmpty()) {
                return List.of(); // no rule, or none left: such a base does not even know the global
            }
            try {
                return singleCalls ? fireBatch(current, facts) : fireOnce(current, facts);
            } catch (RuntimeException e) {
                putAside(e, current);
            }
        }
    }

    /** Rules that threw, with what they threw; they judged nothing. */
    synchronized Map<String, String> failures() {
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

    private synchronized void putAside(RuntimeException e, KieBase failed) {
        if (failed != base) {
            return; // another thread met the same failure and has rebuilt already
        }
        Matcher culprit = CULPRIT.matcher(String.valueOf(e.getMessage()));
        if (!culprit.find() || models.remove(culprit.group(1)) == null) {
            throw e;
        }
        failures.put(culprit.group(1), deepest(e));
        base = build();
    }

    private KieBase build() {
        return singleCalls
                ? KieBaseBuilder.createKieBaseFromModel(models.values(), SequentialOption.YES)
                : KieBaseBuilder.createKieBaseFromModel(models.values());
    }

    private static String deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName()
                + (cause.getMessage() == null
                        ? ""
                        : ": " + cause.getMessage().lines().findFirst().orElse(""));
    }
}
