package dev.trailcheck.workshop;

import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.engine.Explainer;
import dev.trailcheck.engine.Judgement;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.event.Origin;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Vitals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges what a case gives by the one rule that it tests, through the reader and the engine of real runs. */
final class CaseRun {

    /** What came of a case, with what can say why. */
    record Outcome(RuleCase test, List<ApiCall> calls, Conclusion conclusion, Explainer explainer) {

        List<Difference> differences() {
            return new Expectation(test, calls, this::explanation).differences(conclusion);
        }

        Explanation explanation(ApiCall call) {
            return explainer.explain(call, rule -> true).get(0);
        }
    }

    private final RuleBook rule;

    CaseRun(RuleBook rule) {
        this.rule = rule;
    }

    List<Difference> differences(RuleCase test) {
        return outcome(test).differences();
    }

    Outcome outcome(RuleCase test) {
        List<ApiCall> calls = calls(test);
        Instant newest =
                calls.stream().map(ApiCall::time).max(Comparator.naturalOrder()).orElse(TestClock.START);
        Instant oldest =
                calls.stream().map(ApiCall::time).min(Comparator.naturalOrder()).orElse(TestClock.START);
        Judgement judgement = new Judgement(rule, test.approvals());
        judgement.judge(calls.stream().filter(CaseRun::isInScope).toList());
        calls.stream()
                .filter(call -> rule.contextSources().contains(call.source()))
                .forEach(call -> judgement.addContext(new ContextCall(call.details())));
        AuditWindow window = new AuditWindow(oldest, newest, test.asOf().orElse(newest));
        return new Outcome(test, calls, judgement.conclude(window, call -> false), judgement.explainer(window));
    }

    private static List<ApiCall> calls(RuleCase test) {
        CallReader reader = new CallReader(test.accounts(), test.policies());
        List<ApiCall> calls = new ArrayList<>();
        for (Given given : test.given()) {
            Instant time = Vitals.time(given.record()).orElseThrow();
            calls.add(new ApiCall(reader.read(given.record(), time, new Origin("test", calls.size(), 0, 0))));
        }
        return calls;
    }

    private static boolean isInScope(ApiCall call) {
        return call.source().equalsIgnoreCase(Vitals.SCOPE);
    }
}
