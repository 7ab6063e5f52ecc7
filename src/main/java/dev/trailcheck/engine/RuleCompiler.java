package dev.trailcheck.engine;

import dev.trailcheck.engine.gate.Gate;
import dev.trailcheck.engine.limit.Patience;
import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the text of one rule into a model of its own, in a class loader of its own, so that a broken file cannot hide
 * the mistakes of others and two files can use one package. A text is compiled once in a process, or once for all where
 * there is a folder to keep it in; what it became passes the gate each time before it lives. Thread-safe.
 */
final class RuleCompiler {

    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^(\\s*package\\s+[\\w.]+)[ \\t]*;?");

    /** Facts and the reporter need no import; they stand on the package line, so that line numbers stay true. */
    private static final String ALWAYS_IMPORTED = "$1; import dev.trailcheck.event.*; import dev.trailcheck.policy.*; "
            + "global dev.trailcheck.engine.Findings findings;";

    /** Some 20 kB each: enough for a large rules folder with its questions and probes. */
    private static final int MOST_KEPT = 1000;

    /** How much longer all rules together may take to be compiled than one. */
    private static final int MOST_OF_ALL = 10;

    private static final CompiledTexts COMPILED = new CompiledTexts(MOST_KEPT);
    private static final Gate GATE = new Gate();
    private static final CompiledKey KEY = new CompiledKey(GATE);

    private final @Nullable CompiledFolder folder;
    private final Duration patience;
    private final LongSupplier ticker;
    private final long begin;

    RuleCompiler(EngineSettings settings) {
        Path place = settings.compiledRules();
        this.folder = place == null ? null : new CompiledFolder(place, MOST_KEPT);
        this.patience = settings.limits().time();
        this.ticker = settings.limits().ticker();
        this.begin = ticker.getAsLong();
    }

    /** {@code file} is where the text stands, named after the rule in it. */
    Optional<Model> compile(String file, String text, int ruleLine, Collection<Mistake> mistakes) {
        String source = source(text);
        String key = KEY.of(source);
        RuleBuild build = new RuleBuild(GATE, file, ruleLine);
        Optional<GeneratedClasses> known = COMPILED.find(key);
        if (known.isEmpty()) {
            Optional<Model> kept = kept(key, build);
            if (kept.isPresent()) {
                return kept;
            }
            known = generated(source, build, mistakes);
            known.ifPresent(classes -> keep(key, classes));
        }
        return known.flatMap(classes -> build.model(classes, mistakes));
    }

    /** The text as the compiler gets it. */
    static String source(String text) {
        return PACKAGE_LINE.matcher(text).replaceFirst(ALWAYS_IMPORTED);
    }

    /** What a folder holds counts only if it passes, since others may be able to write there. */
    private Optional<Model> kept(String key, RuleBuild build) {
        Optional<GeneratedClasses> classes = folder == null ? Optional.empty() : folder.find(key);
        Optional<Model> model = classes.flatMap(found -> build.model(found, new ArrayList<>()));
        if (model.isPresent()) {
            COMPILED.keep(key, classes.orElseThrow());
        }
        return model;
    }

    private void keep(String key, GeneratedClasses classes) {
        COMPILED.keep(key, classes);
        if (folder != null) {
            folder.keep(key, classes);
        }
    }

    private Optional<GeneratedClasses> generated(String source, RuleBuild build, Collection<Mistake> mistakes) {
        if (ticker.getAsLong() - begin > MOST_OF_ALL * patience.toNanos()) {
            mistakes.add(build.comesTooLate(patience.multipliedBy(MOST_OF_ALL)));
            return Optional.empty();
        }
        try {
            List<Mistake> found = new ArrayList<>();
            Optional<Optional<GeneratedClasses>> made = Patience.with(patience, () -> build.generate(source, found));
            mistakes.addAll(made.isPresent() ? found : List.of(build.takesTooLong(patience)));
            return made.flatMap(classes -> classes);
        } catch (
                ExecutionException e) { // the compiler throws what it did not foresee, and may run out of stack or heap
            mistakes.add(build.thrown(e));
            return Optional.empty();
        }
    }
}
