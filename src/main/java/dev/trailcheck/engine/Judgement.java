package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.Call;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.policy.Approval;
import java.time.Instant;
import java.util.ArrayList;
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

/**
 * One run of the rules. Calls come in batches, from any thread and in any order: single-call rules judge them at once
 * and let them go; what correlating rules mention is kept, and judged when {@link #conclude} says that all is in. Where
 * the facts of a run lie in many places, each {@link #ask}s and then gives its {@link #verdicts} on what it has.
 */
public final class Judgement {

    private final RuleBook book;
    private final ApprovalIndex approvals;
    private final SingleCalls singleCalls;
    private final List<Correlation> correlations;
    private final Keeping keeping;
    private final Map<String, AccountFacts> accounts = new ConcurrentHashMap<>();
    private final Queue<Match> matches = new ConcurrentLinkedQueue<>();

    public Judgement(RuleBook book, List<Approval> approvals) {
        this.book = book;
        this.approvals = new ApprovalIndex(approvals);
        this.singleCalls = new SingleCalls(book);
        this.correlations = book.compiled().stream()
                .filter(rule -> !rule.syntax().isSingleCall())
                .map(rule -> new Correlation(rule, book.settings().limits()))
                .toList();
        this.keeping = new Keeping(book);
    }

    /** Returns how often a rule fired, for a reader who watches. */
    public int judge(List<ApiCall> batch) {
        List<Match> fired = singleCalls.fire(batch);
        matches.addAll(fired);
        batch.forEach(this::keep);
        return fired.size();
    }

    /** Keeps of a call what correlating rules may see; it was judged by itself already. */
    public void keep(ApiCall call) {
        keeping.keep(call, facts(call.account()));
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
        withdraw(superseded);
        Groups groups = groups(window);
        Answers answers = ask(groups, earlier, Set.of(Reach.values()));
        GivenUses uses = GivenUses.of(answers, earlier.approvalUses());
        Verdicts correlated = verdicts(groups, window, earlier, uses, Set.of(Reach.values()));
        Verdicts single = Verdicts.ofSingleCalls(
                singleCalls.claims(matches, singleCalls.failures().keySet()), singleCalls.failures());
        return Conclusion.of(List.of(single, correlated), answers, uses);
    }

    /** Takes back what turned out to be no longer true. */
    public void withdraw(Predicate<ApiCall> superseded) {
        matches.removeIf(match -> superseded.test(match.call()));
        accounts.values().forEach(facts -> facts.withdraw(superseded));
    }

    /** Asks the rules of this reach which approvals would cover which deletes. */
    public Answers ask(AuditWindow window, Recollection earlier, Reach reach) {
        return ask(groups(window), earlier, Set.of(reach));
    }

    /** What the rules of this reach say over the facts that are here; what is told of accounts, those of accounts tell. */
    public Verdicts verdicts(AuditWindow window, Recollection earlier, GivenUses uses, Reach reach) {
        return verdicts(groups(window), window, earlier, uses, Set.of(reach));
    }

    /** Lets all facts go, to judge others by the same rules; what rules spent of their limits stays spent. */
    public void forget() {
        matches.clear();
        accounts.clear();
    }

    private Answers ask(Groups groups, Recollection earlier, Set<Reach> reaches) {
        Set<String> earlierDeletes =
                earlier.approvalUses().stream().map(ApprovalUse::event).collect(Collectors.toSet());
        Answers answers = Answers.knowing(accounts.values().stream()
                .flatMap(AccountFacts::deletes)
                .filter(earlierDeletes::contains)
                .toList());
        correlations.stream()
                .filter(correlation -> correlation.asksForApproval() && reaches.contains(correlation.reach()))
                .forEach(correlation -> {
                    answers.add(
                            correlation.rule().rule().id(),
                            correlation.grants(groups.of(correlation.reach()), approvals));
                    answers.addFailures(correlation.failures());
                });
        return answers;
    }

    private Verdicts verdicts(
            Groups groups, AuditWindow window, Recollection earlier, GivenUses uses, Set<Reach> reaches) {
        Claims claims = new Claims(book.compiled());
        Map<String, RuleFailure> failures = new TreeMap<>();
        for (Correlation correlation : correlations) {
            if (reaches.contains(correlation.reach())) {
                ApprovalUses given = uses.of(correlation.rule().rule().id());
                claims.addAll(
                        correlation.judge(groups.of(correlation.reach()), approvals, given), correlation, approvals);
                failures.putAll(correlation.failures());
            }
        }
        YoungChannels young = new YoungChannels(window.asOf(), waitingRules(), earlier);
        List<ApiCall> untraceable = new ArrayList<>();
        if (reaches.contains(Reach.ACCOUNT)) {
            accounts.values().forEach(facts -> untraceable.addAll(facts.untraceable()));
            untraceable.removeIf(call -> earlier.recalls().test(call.details()));
            if (!waitingRules().isEmpty()) {
                accounts.values().forEach(facts -> facts.histories().forEach(young::consider));
            }
        }
        return new Verdicts(claims.ofBodies(failures.keySet()), young.pending(), young.notes(), untraceable, failures);
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
            Set<Object> facts = rule.reach() == Reach.ORGANIZATION
                    ? union(List.copyOf(seen.values()))
                    : seen.getOrDefault(call.account(), Set.of());
            return correlation.seen(facts, approvals, call);
        });
    }

    /** Facts as rules of each reach want them. */
    private record Groups(List<Set<Object>> byAccount) {
        List<Set<Object>> of(Reach reach) {
            return reach == Reach.ACCOUNT ? byAccount : List.of(union(byAccount));
        }
    }

    private Groups groups(AuditWindow window) {
        return new Groups(
                accounts.values().stream().map(facts -> facts.all(window)).toList());
    }

    private static Set<Object> union(List<Set<Object>> groups) {
        return groups.stream().flatMap(Set::stream).collect(Collectors.toSet());
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
}
