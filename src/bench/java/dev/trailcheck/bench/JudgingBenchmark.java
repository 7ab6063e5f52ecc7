package dev.trailcheck.bench;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.engine.EngineSettings;
import dev.trailcheck.engine.Judgement;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.policy.PolicyFile;
import dev.trailcheck.rule.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From calls to what all shipped rules say of them, under the policy of the samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JudgingBenchmark {

    private static final int CALLS = 1_000;
    private static final int CHANNELS = 500;

    /** Measured as in a run, but wide enough for all rounds together. */
    private static final EngineSettings SETTINGS = EngineSettings.DEFAULT.limitedTo(Limits.DEFAULT
            .withTime(Duration.ofDays(1))
            .withFirings(Long.MAX_VALUE)
            .timedBy(System::nanoTime));

    private final List<Mistake> mistakes = new ArrayList<>();
    private final PolicyBook policies = PolicyFile.read(ProjectFolders.SAMPLES.resolve("policy.yaml"), mistakes);
    private final RuleBook rules = RuleBook.load(List.of(ProjectFolders.RULES), policies, SETTINGS, mistakes);
    private final List<ApiCall> calls = Calls.ofArchive(CALLS, policies);
    private final Judgement batches = new Judgement(rules, List.of());
    private final Judgement lives = new Judgement(rules, Calls.approvals(CHANNELS));
    private final AuditWindow window =
            new AuditWindow(Calls.START, Calls.START.plus(Duration.ofDays(1)), Instant.parse("2026-10-08T00:00:00Z"));

    public JudgingBenchmark() {
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(mistakes.toString());
        }
        Calls.ofLives(CHANNELS, policies).forEach(lives::keep);
    }

    /** A batch of calls, judged one by one, and what must be kept of them kept. */
    @Benchmark
    public int judge() {
        int fired = batches.judge(calls);
        batches.forget();
        return fired;
    }

    /** The lives of an account's channels, from creation to deletion; half of the deletes are approved. */
    @Benchmark
    public Conclusion correlate() {
        return lives.conclude(window, call -> false);
    }
}
