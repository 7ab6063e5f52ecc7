package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.engine.gate.Gate;
import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.rule.Mistake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

    static final Gate GATE = new Gate();

    private static final RuleCompiler COMPILER = new RuleCompiler(EngineSettings.DEFAULT);

    @Test
    void a_model_is_used_once_though_its_text_is_compiled_once() {
        String text = RuleTexts.rule("twice", "$call : ApiCall( name == \"Twice\" )");

        Model first = compile(text);
        Model second = compile(text);

        assertThat(second).isNotSameAs(first);
        assertThat(second.getClass()).isNotSameAs(first.getClass());
        assertThat(second.getClass().getName()).isEqualTo(first.getClass().getName());
    }

    @Test
    void a_text_that_changed_is_compiled_again() {
        String before = RuleTexts.rule("changed", "$call : ApiCall( name == \"Before\" )");

        assertThat(compile(before).getClass().getName())
                .isNotEqualTo(
                        compile(before.replace("Before", "After")).getClass().getName());
    }

    @Test
    void a_field_whose_name_begins_like_a_question_can_be_asked() {
        assertThat(
                        mistakes(
                                RuleTexts.rule(
                                        "issuers",
                                        "$call : ApiCall( identity.issuerName == \"a\", identity.issuerArn == \"b\", identity.issuerType == \"c\" )")))
                .isEmpty();
    }

    @Test
    void what_comes_after_a_long_time_is_not_compiled() {
        AtomicLong hours = new AtomicLong();
        Limits limits = Limits.DEFAULT.timedBy(
                () -> Duration.ofHours(hours.getAndIncrement()).toNanos());
        List<Mistake> mistakes = new ArrayList<>();

        new RuleCompiler(EngineSettings.DEFAULT.limitedTo(limits))
                .compile("rules/late.drl", RuleTexts.rule("late", "$call : ApiCall( name == \"Late\" )"), 2, mistakes);

        assertThat(mistakes)
                .singleElement()
                .asString()
                .startsWith(
                        "rules/late.drl:2: The rule is not compiled, as those before it took longer than 3000 seconds.");
    }

    @Test
    void a_mistake_is_told_as_often_as_it_is_compiled() {
        String broken = RuleTexts.rule("broken", "$call : ApiCal( )");

        assertThat(mistakes(broken)).hasSize(1).isEqualTo(mistakes(broken));
    }

    @Test
    void many_threads_compile_one_text_at_once() throws Exception {
        String text = RuleTexts.rule("at-once", "$call : ApiCall( name == \"AtOnce\" )");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Model>> tasks = IntStream.range(0, 8)
                    .<Callable<Model>>mapToObj(i -> () -> compile(text))
                    .toList();
            for (Future<Model> model : pool.invokeAll(tasks)) {
                assertThat(model.get().getRules()).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void what_was_not_asked_for_the_longest_is_forgotten_first() {
        CompiledTexts texts = new CompiledTexts(2);
        texts.keep("old", classes());
        texts.keep("asked", classes());
        texts.find("old");
        texts.keep("new", classes());

        assertThat(texts.find("old")).isPresent();
        assertThat(texts.find("new")).isPresent();
        assertThat(texts.find("asked")).isEmpty();
    }

    private static GeneratedClasses classes() {
        return new GeneratedClasses(new TreeMap<>());
    }

    private static Model compile(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        Model model = COMPILER.compile("test.drl", text, 2, mistakes).orElseThrow();
        assertThat(mistakes).isEmpty();
        return model;
    }

    private static List<Mistake> mistakes(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        COMPILER.compile("test.drl", text, 2, mistakes);
        return mistakes;
    }
}
