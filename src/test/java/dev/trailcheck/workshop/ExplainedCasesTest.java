package dev.trailcheck.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.engine.Claim;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.engine.explain.Answer;
import dev.trailcheck.engine.explain.Candidate;
import dev.trailcheck.engine.explain.Checked;
import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.engine.explain.Truth;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What explanations say of every call of every case of the shipped rules, held against what the rules found. */
class ExplainedCasesTest {

    private static final RuleBook BOOK =
            RuleBook.load(List.of(ProjectFolders.RULES), PolicyBook.UNWRITTEN, new ArrayList<>());

    @TestFactory
    Stream<DynamicTest> an_explanation_says_that_a_rule_fires_just_where_it_does() {
        return BOOK.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    for (CaseRun.Outcome outcome : outcomes(rule)) {
                        Map<String, Claim> claims = outcome.conclusion().claims().stream()
                                .collect(Collectors.toMap(claim -> claim.call().id(), Function.identity()));
                        for (ApiCall call : outcome.calls()) {
                            Explanation explanation = outcome.explanation(call);
                            assertThat(explanation.fires())
                                    .as("%s, %s", outcome.test().name(), call.id())
                                    .isEqualTo(claims.containsKey(call.id()));
                            assertThat(explanation.stop().isPresent()).isEqualTo(!explanation.fires());
                            assertThat(explanation.trouble()).isEmpty();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_approval_that_almost_counted_is_the_nearest_of_the_finding_and_fails_for_its_reasons() {
        Rule rule = BOOK.rules().stream()
                .filter(one -> one.id().equals("delete-without-approval"))
                .findFirst()
                .orElseThrow();
        return outcomes(rule).stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.test().name(),
                        () -> outcome.conclusion().claims().forEach(claim -> {
                            Answer missing =
                                    outcome.explanation(claim.call()).answers().get(1);
                            Object nearest = claim.facts().get("nearestApproval");
                            if (nearest == null) {
                                assertThat(missing.candidates()).isEmpty();
                                return;
                            }
                            Candidate first = missing.candidates().get(0);
                            assertThat(first.fact()).isEqualTo("approval '" + nearest + "'");
                            assertThat(failing(first)).isEqualTo(reasons(claim));
                        })));
    }

    private static List<String> failing(Candidate candidate) {
        return candidate.constraints().stream()
                .filter(checked -> checked.truth() == Truth.FAILS)
                .map(Checked::constraint)
                .map(constraint -> constraint.expression())
                .sorted()
                .toList();
    }

    /** The constraint that stands for each word by which findings name a reason. */
    private static List<String> reasons(Claim claim) {
        Map<String, String> constraints = Map.of(
                "other-channel", "channel == $deleted.channel",
                "other-action", "action == \"delete\"",
                "other-account", "account == \"\" || account == $call.account",
                "other-region", "region == \"\" || region == $call.region",
                "not-yet-valid", "from <= $call.time",
                "expired", "until >= $call.time",
                "self-approved", "!$call.identity.goesBy( approvedBy )",
                "approver-not-allowed", "$call.policy.mayApprove( approvedBy )",
                "used-up", "leftFor( $call.id )");
        return ((List<?>) claim.facts().getOrDefault("why", List.of()))
                .stream()
                        .map(word -> constraints.getOrDefault(String.valueOf(word), "?"))
                        .sorted()
                        .toList();
    }

    private static List<CaseRun.Outcome> outcomes(Rule rule) {
        Path test = Path.of(rule.file().replace(".drl", RuleTestFile.ENDING));
        CaseRun run = new CaseRun(BOOK.only(rule.id()));
        return RuleTestFile.read(test, new ArrayList<>()).stream()
                .map(run::outcome)
                .toList();
    }
}
