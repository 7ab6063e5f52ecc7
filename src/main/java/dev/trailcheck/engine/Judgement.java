package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.Call;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.policy.Approval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Model;

/**
 * One run of the rules. Calls come in batches, from any thread and in any order: single-call rules judge them at once
 * and let them go; what correlating rules mention is kept, and judged when {@link #conclude} says that all is in.
 */
public final class Judgement {

    private final RuleBook book;
    private final ApprovalIndex approvals;
    private final RuleSet singleCalls;
    private final List<Correlation> correlations;
    private final boolean keepsCalls;
    private final boolean watchesCalls;
    private final Map<String, AccountFacts> accounts = new ConcurrentHashMap<>();
    private final Queue<Match> matches = new ConcurrentLinkedQueue<>();
    private final Queue<ApiCall> untraceable = new ConcurrentLinkedQueue<>();
    private final Queue<Gap> gaps = new ConcurrentLinkedQueue<>();

    public Judgement(RuleBook book, List<Approval> approvals) {
        this.book = book;
        this.approvals = new ApprovalIndex(approvals);
        this.singleCalls = RuleSet.ofSingleCalls(
                models(rule -> rule.syntax().isSingleCall()), book.settings().limits());
        this.correlations = book.compiled().stream()
                .filter(rule -> !rule.syntax().isSingleCall())
                .map(rule -> new Correlation(rule, book.settings().limits()))
                .toList();
        this.keepsCalls = someCorrelationMentions("ApiCall");
        this.watchesCalls = someCorrelationMentions("Burst");
    }

    /** Returns how often a rule fired, for a reader who watches. */
    public int judge(List<ApiCall> batch) {
        List<Match> fired = singleCalls.fire(batch);
        matches.addAll(fired);
        for (ApiCall call : batch) {
            LifeReader.stepOf(call).ifPresent(step -> facts(call.account()).add(step));
            if (keepsCalls) {
                facts(call.account()).add(call);
            }
            if (watchesCalls) {
                facts(call.account()).watch(call);
            }
            if (LifeReader.isUntraceable(call)) {
                untraceable.add(call);
            }
        }
        return fired.size();
    }

    public void addContext(ContextCall call) {
        facts(call.account()).add(call);
    }

    /** Judges what needs all facts, with no earlier run to know of. */
    public Conclusion conclude(AuditWindow window, Predicate<ApiCall> superseded) {
        return conclude(window, superseded, Recollection.NONE);
    }

    /**
     * Judges what needs all facts. {@code window} is what the run looked at and the moment it judges by; calls that a
     * later correction has {@code superseded} count no longer; {@code earlier} is what an earlier run left.
     */
    public Conclusion conclude(AuditWindow window, Predicate<ApiCall> superseded, Recollection earlier) {
        matches.removeIf(match -> superseded.test(match.call()));
        accounts.values().forEach(facts -> facts.withdraw(superseded));
        List<Set<Object>> perAccount = groups(window);
        Claims claims = new Claims(book.compiled());
        claims.addAll(matches);
        List<ApprovalUse> ofForgotten = ofForgotten(earlier.approvalUses());
        List<ApprovalUse> uses = new ArrayList<>(ofForgotten);
        Map<String, RuleFailure> failures = new TreeMap<>(singleCalls.failures());
        for (Correlation correlation : correlations) {
            Collection<Set<Object>> groups =
                    correlation.rule().parsed().isOrganizationWide() ? List.of(union(perAccount)) : perAccount;
            claims.addAll(correlation.judge(groups, approvals, ofForgotten), correlation, approvals);
            uses.addAll(correlation.approvalUses());
            failures.putAll(correlation.failures());
        }
        failures.forEach((rule, why) -> gaps.add(failed(rule, why)));
        YoungChannels young = new YoungChannels(window.asOf(), waitingRules(), earlier);
        if (!waitingRules().isEmpty()) {
            accounts.values().forEach(facts -> facts.histories().forEach(young::consider));
        }
        return new Conclusion(
                claims.without(failures.keySet()),
                young.pending(),
                uses.stream().distinct().toList(),
                young.notes(),
                untraceable.stream()
                        .filter(call ->
                                !superseded.test(call) && !earlier.recalls().test(call.details()))
                        .toList(),
                List.copyOf(gaps));
    }

    /**
     * What a later run must know to judge what comes as if it had seen all: steps, refusals and other services' changes
     * since a moment, and every step of the channels that are named. To be asked once all is concluded.
     */
    public List<CallDetails> memory(Instant since, Instant asOf, Predicate<String> channels) {
        return accounts.values().stream()
                .flatMap(facts -> facts.memory(since, asOf, channels))
                .map(Call::details)
                .toList();
    }

    /** Uses by deletes that are known again are given out anew. */
    private List<ApprovalUse> ofForgotten(List<ApprovalUse> uses) {
        Set<String> known =
                accounts.values().stream().flatMap(AccountFacts::deletes).collect(Collectors.toSet());
        return uses.stream().filter(use -> !known.contains(use.event())).toList();
    }

    /** What can say why rules fired or did not; to be asked once all is concluded, with the same window. */
    public Explainer explainer(AuditWindow window) {
        Map<String, Set<Object>> seen = new TreeMap<>();
        accounts.forEach((account, facts) -> seen.put(account, facts.all(window)));
        Map<String, Correlation> byRule = correlations.stream()
                .collect(Collectors.toMap(
                        correlation -> correlation.rule().rule().id(), Function.identity()));
        return new Explainer(book, (rule, call) -> {
            Correlation correlation = byRule.get(rule.rule().id());
            if (correlation == null) {
                return Set.of(call);
            }
            Set<Object> facts = rule.parsed().isOrganizationWide()
                    ? union(List.copyOf(seen.values()))
                    : seen.getOrDefault(call.account(), Set.of());
            return correlation.seen(facts, approvals, call);
        });
    }

    private List<Set<Object>> groups(AuditWindow window) {
        return accounts.values().stream().map(facts -> facts.all(window)).toList();
    }

    private static Set<Object> union(List<Set<Object>> groups) {
        return groups.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private boolean someCorrelationMentions(String factType) {
        return correlations.stream()
                .anyMatch(correlation -> correlation.rule().syntax().mentions(factType));
    }

    private List<String> waitingRules() {
        return book.compiled().stream()
                .filter(rule -> rule.syntax().waitsForGrace())
                .map(rule -> rule.rule().id())
                .toList();
    }

    private AccountFacts facts(String account) {
        return accounts.computeIfAbsent(account, id -> new AccountFacts());
    }

    private Map<String, Model> models(Predicate<CompiledRule> which) {
        return book.compiled().stream()
                .filter(which)
                .collect(Collectors.toMap(rule -> rule.rule().id(), CompiledRule::model));
    }

    private static Gap failed(String rule, RuleFailure failure) {
        return new Gap(
                "rule-failed",
                rule,
                "The rule was stopped and judged nothing: %s.".formatted(failure.why()),
                failure.maybe());
    }
}
