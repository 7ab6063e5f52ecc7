package dev.trailcheck.workshop;

import dev.trailcheck.engine.Claim;
import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.engine.Judgement;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Vitals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the tests that lie beside rules, each rule by itself, through the reader and the engine of real runs. */
public final class RuleTests {

    private final RuleBook book;

    public RuleTests(RuleBook book) {
        this.book = book;
    }

    /** Every case of every test file in a folder and below it, in the order of their paths. */
    public List<RuleTestResult> runAll(Path folder) throws IOException {
        List<RuleTestResult> results = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(RuleTests::isTest).sorted().toList()) {
                results.addAll(run(path));
            }
        }
        return results;
    }

    private List<RuleTestResult> run(Path path) {
        String id = String.valueOf(path.getFileName()).replace(RuleTestFile.ENDING, "");
        if (book.rules().stream().noneMatch(rule -> rule.id().equals(id))) {
            throw Written.mistake(
                    path.toString(), "It tests a rule '%s' that is not there.".formatted(id), "the rule was renamed.");
        }
        return RuleTestFile.read(path).stream()
                .map(test -> new RuleTestResult(id, test.name(), differences(book.only(id), test)))
                .toList();
    }

    private static List<String> differences(RuleBook rule, RuleCase test) {
        List<ApiCall> calls = calls(test);
        Instant newest =
                calls.stream().map(ApiCall::time).max(Comparator.naturalOrder()).orElse(TestClock.START);
        Instant oldest =
                calls.stream().map(ApiCall::time).min(Comparator.naturalOrder()).orElse(TestClock.START);
        Judgement judgement = new Judgement(rule, test.approvals());
        judgement.judge(calls);
        Conclusion conclusion =
                judgement.conclude(new AuditWindow(oldest, newest, test.asOf().orElse(newest)), call -> false);
        List<Claim> claims = conclusion.claims().stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.call().time())
                        .thenComparing(claim -> claim.call().id()))
                .toList();
        return Expectation.differences(test, claims, conclusion);
    }

    private static List<ApiCall> calls(RuleCase test) {
        CallReader reader = new CallReader(test.accounts(), test.policies());
        List<ApiCall> calls = new ArrayList<>();
        for (Fields record : test.given()) {
            Instant time = Vitals.time(record)
                    .orElseThrow(() -> Written.mistake(
                            test.name(), "A record has no eventTime.", "its 'record' takes the time away."));
            CallDetails details = reader.read(record, time, new Origin("test", calls.size(), 0, 0));
            calls.add(new ApiCall(details));
        }
        return calls;
    }

    private static boolean isTest(Path path) {
        return path.toString().endsWith(RuleTestFile.ENDING);
    }
}
