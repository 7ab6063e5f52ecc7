package dev.trailcheck.engine;

import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.engine.outline.Excerpt;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.drools.model.Model;

/**
 * The rules of a run, compiled: those the policy switches off are left out, those it ranks anew carry the new severity.
 * Shared by all threads.
 */
public final class RuleBook {

    private final Map<String, ParsedRule> known;
    private final List<RefusedRule> refused;
    private final List<CompiledRule> compiled;
    private final Set<String> contextSources;
    private final EngineSettings settings;
    private final Map<String, Probes> probes = new ConcurrentHashMap<>();

    private RuleBook(
            Map<String, ParsedRule> known,
            List<RefusedRule> refused,
            List<CompiledRule> compiled,
            EngineSettings settings) {
        this.settings = settings;
        this.known = known;
        this.refused = refused;
        this.compiled = List.copyOf(compiled);
        this.contextSources = compiled.stream()
                .flatMap(rule -> rule.syntax().contextSources().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads and compiles every rule in the folders; adds every mistake found in them. */
    public static RuleBook load(List<Path> folders, PolicyBook policies, Collection<Mistake> mistakes) {
        return load(folders, policies, EngineSettings.DEFAULT, mistakes);
    }

    /** The same, compiled and later run as the settings say. */
    public static RuleBook load(
            List<Path> folders, PolicyBook policies, EngineSettings settings, Collection<Mistake> mistakes) {
        RuleCompiler compiler = new RuleCompiler(settings);
        Collection<Mistake> found = Collections.synchronizedCollection(mistakes);
        Map<String, RuleReading> byId = new TreeMap<>();
        for (ReadFile file : ReadFile.each(RuleFolders.read(folders, found))) {
            found.addAll(file.mistakes());
            file.reading().ifPresent(reading -> keepUnique(reading, byId, found));
        }
        Map<String, ParsedRule> admitted = new TreeMap<>();
        List<RefusedRule> refused = new ArrayList<>();
        byId.forEach((id, reading) -> {
            if (reading instanceof ParsedRule parsed) {
                admitted.put(id, parsed);
            } else if (reading instanceof RefusedRule other) {
                refused.add(other);
            }
        });
        return new RuleBook(
                admitted,
                refused,
                admitted.values().parallelStream()
                        .filter(parsed ->
                                !policies.disabledRules().contains(parsed.rule().id()))
                        .map(parsed -> ranked(parsed, policies))
                        .map(parsed -> compile(parsed, compiler, found))
                        .flatMap(Optional::stream)
                        .toList(),
                settings);
    }

    public List<Rule> rules() {
        return compiled.stream().map(CompiledRule::rule).toList();
    }

    /** Whether a rule joins plain calls, of which a run keeps no memory. */
    public boolean joinsCalls(String rule) {
        return compiled.stream()
                .filter(one -> one.rule().id().equals(rule))
                .anyMatch(one -> !one.syntax().isSingleCall() && one.syntax().mentions("ApiCall"));
    }

    /** Every rule that could be read, be it that it cannot be compiled, or that the policy switches it off. */
    public List<RuleOutline> outlines() {
        return known.values().stream().map(ParsedRule::outline).toList();
    }

    /** What can be told of the rules that cannot be parsed or that the wall does not admit. */
    public List<RuleOutline> refusedOutlines() {
        return refused.stream().flatMap(rule -> rule.outlines().stream()).toList();
    }

    /** The text of a rule of this book, part by part. */
    public RuleOutline outline(Rule rule) {
        ParsedRule parsed = known.get(rule.id());
        if (parsed == null) {
            throw new IllegalArgumentException("This book has no rule '%s'.".formatted(rule.id()));
        }
        return parsed.outline();
    }

    /** The joins of all rules that the engine has no index for. */
    public List<Join> unindexedJoins() {
        return compiled.stream()
                .flatMap(rule -> JoinAudit.of(rule.rule().id(), rule.model()))
                .toList();
    }

    /** Whether a rule of this id was read, be it that it was refused, or that the policy then switched it off. */
    public boolean knows(String id) {
        return known.containsKey(id)
                || refused.stream().anyMatch(other -> other.rule().id().equals(id));
    }

    /** Whether some rule correlates so many accounts at once. */
    public boolean reaches(Reach reach) {
        return compiled.stream().filter(rule -> !rule.syntax().isSingleCall()).anyMatch(rule -> rule.reach() == reach);
    }

    /** The services beside our own whose calls some rule wants to see as context. */
    public Set<String> contextSources() {
        return contextSources;
    }

    /** The same book with one rule in it. */
    public RuleBook only(String id) {
        return new RuleBook(
                known,
                refused,
                compiled.stream().filter(rule -> rule.rule().id().equals(id)).toList(),
                settings);
    }

    /** The same book, to be run under other limits. */
    RuleBook limitedTo(Limits limits) {
        return new RuleBook(known, refused, compiled, settings.limitedTo(limits));
    }

    /** What each of its rules may cost. */
    public Limits limits() {
        return settings.limits();
    }

    EngineSettings settings() {
        return settings;
    }

    /** Compiled when they are first asked for, since a run that asks nothing needs none. */
    Probes probes(CompiledRule rule) {
        return probes.computeIfAbsent(rule.rule().id(), id -> Probes.of(rule.parsed(), settings));
    }

    List<CompiledRule> compiled() {
        return compiled;
    }

    private static void keepUnique(RuleReading reading, Map<String, RuleReading> byId, Collection<Mistake> mistakes) {
        Rule rule = reading.rule();
        RuleReading other = byId.putIfAbsent(rule.id(), reading);
        if (other != null) {
            mistakes.add(new Mistake(
                    rule.file(),
                    rule.line(),
                    0,
                    "The rule '%s' exists already, in %s."
                            .formatted(rule.id(), other.rule().file()),
                    "one is a copy of the other; rename its file and the rule in it."));
        }
    }

    private static ParsedRule ranked(ParsedRule parsed, PolicyBook policies) {
        var severity = policies.severities().get(parsed.rule().id());
        return severity == null ? parsed : new ParsedRule(parsed.rule().rankedAs(severity), parsed.syntax());
    }

    private static Optional<CompiledRule> compile(
            ParsedRule parsed, RuleCompiler compiler, Collection<Mistake> mistakes) {
        Rule rule = parsed.rule();
        if (parsed.syntax().contextSources().contains("")) {
            Excerpt place = parsed.outline()
                    .patterns()
                    .map(FactPattern::type)
                    .filter(type -> type.text().equals("ContextCall"))
                    .findFirst()
                    .orElseThrow();
            mistakes.add(new Mistake(
                    rule.file(),
                    place.line(),
                    place.column(),
                    "This ContextCall pattern names no service.",
                    "add a constraint such as source == \"cloudtrail.amazonaws.com\"."));
        }
        return compiler.compile(rule.file(), parsed.syntax().text(), rule.line(), mistakes)
                .map(model -> new CompiledRule(parsed, model, question(parsed, compiler, mistakes)));
    }

    private static Optional<Model> question(ParsedRule parsed, RuleCompiler compiler, Collection<Mistake> mistakes) {
        Rule rule = parsed.rule();
        return parsed.syntax()
                .whichApprovals()
                .flatMap(text -> compiler.compile(rule.file() + "?", text, rule.line(), mistakes));
    }
}
