package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.workshop.Difference;
import dev.trailcheck.workshop.RuleTestResult;
import dev.trailcheck.workshop.TestedRule;
import dev.trailcheck.workshop.TestedRule.State;
import java.io.PrintWriter;
import java.util.List;

/** What tests said, for somebody at a terminal: each case that did not hold, each rule without a test, then the sum. */
final class RuleTestText {

    /** Shorter texts are compared at a glance. */
    private static final int LONG = 16;

    private final PrintWriter out;
    private final Ink ink;

    RuleTestText(Surroundings surroundings) {
        this.out = surroundings.out();
        this.ink = new Ink(surroundings.coloured());
    }

    void print(List<TestedRule> tested) {
        tested.stream()
                .flatMap(rule -> rule.cases().stream())
                .filter(result -> !result.held())
                .forEach(this::failed);
        tested.stream()
                .filter(rule -> rule.state() == State.UNTESTED)
                .forEach(rule -> out.println(Plain.text("%s: no test lies beside it, in %s.test.yaml."
                        .formatted(rule.rule().file(), rule.rule().id()))));
        out.println(sum(tested));
        out.flush();
    }

    private void failed(RuleTestResult result) {
        out.println(ink.strong(Plain.text("%s: %s".formatted(result.rule(), result.name()))));
        out.println("  at " + Plain.text(result.file()) + ":" + result.line());
        result.differences().forEach(this::difference);
        out.println();
    }

    private void difference(Difference difference) {
        String expected = Plain.text(difference.expected());
        String got = Plain.text(difference.got());
        out.println("  " + Plain.text(difference.what()));
        out.println("    expected  " + expected);
        out.println("    got       " + got);
        int same = common(expected, got);
        if (Math.min(expected.length(), got.length()) > LONG && same > 0) {
            out.println("              " + " ".repeat(same) + "^ from here on");
        }
    }

    /** How many characters both texts begin with. */
    private static int common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    static String sum(List<TestedRule> tested) {
        long cases = tested.stream().mapToLong(rule -> rule.cases().size()).sum();
        long failed = tested.stream().mapToLong(TestedRule::failed).sum();
        return "%s of %s: %d held, %d did not.%s%s"
                .formatted(
                        Counted.of(cases, "case"),
                        Counted.of(tested.size(), "rule"),
                        cases - failed,
                        failed,
                        but(tested, State.UNTESTED, "without a test"),
                        but(tested, State.BROKEN, "whose test cannot be read"));
    }

    private static String but(List<TestedRule> tested, State state, String trouble) {
        long count = tested.stream().filter(rule -> rule.state() == state).count();
        return count == 0 ? "" : " " + Counted.of(count, "rule") + " " + trouble + ".";
    }
}
