package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.source.CallReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that goes too far is stopped in its own thread and named, and the others say what they have to say. */
@Timeout(120)
class LimitTest {

    private static final Instant TIME = Instant.parse("2026-10-05T08:00:00Z");
    private static final CallReader READER = new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN);
    private static final int MANY = 3000;

    /** A machine that is quick enough would fill the heap first. */
    private static final Limits TIMED = new Limits(Duration.ofMillis(300), 1_000_000, System::nanoTime, () -> false);

    @TempDir
    private Path folder;

    @BeforeEach
    void there_is_a_sound_rule() throws IOException {
        write("sound", "$call : ApiCall( name == \"Seven\" )");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$call : ApiCall( ) ApiCall( ) ApiCall( time > $call.time )",
                "$call : ApiCall( ) ApiCall( ) ApiCall( ) not ApiCall( )",
                "$call : ApiCall( ) ApiCall( account == $call.account ) ApiCall( account == $call.account ) not ApiCall( )",
                "$call : ApiCall( ) $b : ApiCall( id != $call.id ) ApiCall( id != $b.id, name == $call.id )",
                "$call : ApiCall( ) ApiCall( ) accumulate( $c : ApiCall( ); $n : count( $c ); $n < 0 )",
                "accumulate( ApiCall( $c : this ); $all : collectList( $c ) ) $call : ApiCall( ) from $all "
                        + "ApiCall( ) from $all ApiCall( ) from $all not ApiCall( )",
                "$call : ApiCall( ) exists( ApiCall( ) and ApiCall( ) and ApiCall( time > $call.time ) )"
            })
    void a_join_that_explodes(String when) throws IOException {
        write("runaway", when);

        Conclusion conclusion = conclude(TIMED, calls(MANY));

        assertThat(conclusion.gaps())
                .singleElement()
                .isEqualTo(new Gap(
                        "rule-failed",
                        "runaway",
                        "The rule was stopped and judged nothing: it took longer than 300 milliseconds.",
                        "it compares every fact with every other; join them by a constraint of its own, such as "
                                + "channel == $created.channel, or allow more with --rule-time-limit."));
        assertThat(conclusion.claims()).extracting(claim -> claim.rule().id()).containsExactly("sound");
    }

    @Test
    void a_rule_that_fires_for_every_pair() throws IOException {
        write("pairs", "$call : ApiCall( ) ApiCall( )");

        Conclusion conclusion = conclude(Limits.DEFAULT.withFirings(1000), calls(200));

        assertThat(conclusion.gaps())
                .extracting(Gap::what)
                .containsExactly("The rule was stopped and judged nothing: it fired more than 1,000 times.");
        assertThat(conclusion.claims()).extracting(claim -> claim.rule().id()).containsExactly("sound");
    }

    @Test
    void firings_add_up_over_batches_and_only_the_rule_that_fires_is_stopped() throws IOException {
        write("every-call", "$call : ApiCall( )");
        Judgement judgement = judgement(Limits.DEFAULT.withFirings(150));

        for (int batch = 0; batch < 4; batch++) {
            judgement.judge(IntStream.range(batch * 50, batch * 50 + 50)
                    .mapToObj(i -> call(i, i % 50 == 7 ? "Seven" : "Other", ""))
                    .toList());
        }
        Conclusion conclusion = judgement.conclude(new AuditWindow(TIME, TIME, TIME), call -> false);

        assertThat(conclusion.gaps()).extracting(Gap::where).containsExactly("every-call");
        assertThat(conclusion.claims())
                .hasSize(4)
                .allSatisfy(claim -> assertThat(claim.rule().id()).isEqualTo("sound"));
    }

    @Test
    void the_time_of_a_rule_that_judges_single_calls_adds_up_over_batches() throws IOException {
        write("slow", "$call : ApiCall( name matches \"(?s)[a-z ]*x.*\" )");
        AtomicLong steps = new AtomicLong();
        Judgement judgement =
                judgement(new Limits(Duration.ofNanos(40), 1_000_000, () -> steps.getAndIncrement(), () -> false));

        for (int batch = 0; batch < 50; batch++) {
            judgement.judge(List.of(call(batch, batch == 7 ? "Seven" : "a long name ".repeat(100), "")));
        }
        Conclusion conclusion = judgement.conclude(new AuditWindow(TIME, TIME, TIME), call -> false);

        assertThat(conclusion.gaps()).extracting(Gap::where).containsExactly("slow");
        assertThat(conclusion.claims()).extracting(claim -> claim.rule().id()).containsExactly("sound");
    }

    @Test
    void exactly_as_many_firings_as_are_allowed_are_no_failure() throws IOException {
        write("every-call", "$call : ApiCall( )");

        Conclusion conclusion = conclude(Limits.DEFAULT.withFirings(20), calls(20));

        assertThat(conclusion.gaps()).isEmpty();
        assertThat(conclusion.claims()).hasSize(21);
    }

    @Test
    void a_join_that_fills_the_heap() throws IOException {
        write("hungry", "$call : ApiCall( ) ApiCall( ) ApiCall( ) not ApiCall( )");
        AtomicBoolean full = new AtomicBoolean(true);

        Conclusion conclusion = conclude(new Limits(Duration.ofMinutes(5), 1_000_000, () -> 0, full::get), calls(MANY));

        assertThat(conclusion.gaps())
                .extracting(Gap::what)
                .containsExactly("The rule was stopped and judged nothing: it needs more memory than there is.");
        assertThat(conclusion.claims()).extracting(claim -> claim.rule().id()).containsExactly("sound");
    }

    @Test
    void a_rule_that_takes_too_long_to_compile_is_a_mistake() throws IOException {
        write("slow", "$call : ApiCall( name == \"Slow\" )"); // a text that no other test has compiled
        List<Mistake> mistakes = new ArrayList<>();

        RuleBook.load(
                List.of(folder),
                PolicyBook.UNWRITTEN,
                EngineSettings.DEFAULT.limitedTo(Limits.DEFAULT.withTime(Duration.ofNanos(1))),
                mistakes);

        assertThat(mistakes)
                .extracting(Mistake::toString)
                .anySatisfy(mistake -> assertThat(mistake)
                        .contains("slow.drl:2: The rule takes longer than 0 seconds to compile.", "\n  Maybe "));
    }

    @Test
    void alternatives_that_multiply_are_a_mistake() throws IOException {
        write(
                "many",
                "( $call : ApiCall( ) ) " + "( ApiCall( name == \"A\" ) or ApiCall( name == \"B\" ) ) ".repeat(12));

        assertThat(RuleTexts.mistakes(folder))
                .singleElement()
                .asString()
                .contains("many.drl:2: The rule combines more than 64 alternatives.");
    }

    private void write(String id, String when) throws IOException {
        RuleTexts.write(folder, id, RuleTexts.rule(id, when));
    }

    private Judgement judgement(Limits limits) {
        List<Mistake> mistakes = new ArrayList<>();
        RuleBook book = RuleBook.load(List.of(folder), PolicyBook.UNWRITTEN, EngineSettings.DEFAULT, mistakes);
        assertThat(mistakes).isEmpty();
        return new Judgement(book.limitedTo(limits), List.of());
    }

    private Conclusion conclude(Limits limits, ApiCall... calls) {
        Judgement judgement = judgement(limits);
        judgement.judge(List.of(calls));
        return judgement.conclude(new AuditWindow(TIME, TIME, TIME), call -> false);
    }

    private static ApiCall[] calls(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> call(i, i == 7 ? "Seven" : "Other", ""))
                .toArray(ApiCall[]::new);
    }

    private static ApiCall call(int number, String name, String errorMessage) {
        Map<String, Object> record = Map.of(
                "eventID",
                new UUID(0, number).toString(),
                "eventSource",
                "kinesisvideo.amazonaws.com",
                "eventName",
                name,
                "errorMessage",
                errorMessage,
                "recipientAccountId",
                "111122223333");
        return new ApiCall(READER.read(new Fields(record), TIME, new Origin("test", number, 0, 0)));
    }
}
