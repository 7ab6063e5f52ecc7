package dev.trailcheck.workshop;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import java.util.List;

/** What its test says of a rule: how each case went, or the mistakes that keep the test from being read. */
public record TestedRule(Rule rule, State state, List<RuleTestResult> cases, List<Mistake> mistakes) {

    /** How a rule stands to its test. */
    public enum State {
        HELD,
        FAILED,
        BROKEN,
        UNTESTED
    }

    public TestedRule {
        cases = List.copyOf(cases);
        mistakes = List.copyOf(mistakes);
    }

    static TestedRule untested(Rule rule) {
        return new TestedRule(rule, State.UNTESTED, List.of(), List.of());
    }

    static TestedRule broken(Rule rule, List<Mistake> mistakes) {
        return new TestedRule(
                rule, State.BROKEN, List.of(), mistakes.stream().sorted().toList());
    }

    static TestedRule tested(Rule rule, List<RuleTestResult> cases) {
        boolean held = cases.stream().allMatch(RuleTestResult::held);
        return new TestedRule(rule, held ? State.HELD : State.FAILED, cases, List.of());
    }

    public long held() {
        return cases.stream().filter(RuleTestResult::held).count();
    }

    public long failed() {
        return cases.size() - held();
    }
}
