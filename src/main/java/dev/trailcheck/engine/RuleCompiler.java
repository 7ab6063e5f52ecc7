package dev.trailcheck.engine;

import dev.trailcheck.engine.gate.Gate;
import dev.trailcheck.engine.gate.Refusal;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles the text of one rule into a model of its own, in a class loader of its own, so that a broken file cannot hide
 * the mistakes of others and two files can use one package. A text is compiled once in a process, and what it became
 * passes the gate each time before it lives. Thread-safe.
 */
final class RuleCompiler {

    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^(\\s*package\\s+[\\w.]+)[ \\t]*;?");

    /** Facts and the reporter need no import; they stand on the package line, so that line numbers stay true. */
    private static final String ALWAYS_IMPORTED = "$1; import dev.trailcheck.event.*; import dev.trailcheck.policy.*; "
            + "global dev.trailcheck.engine.Findings findings;";

    /** Some 20 kB each: enough for a large rules folder with its questions and probes. */
    private static final CompiledTexts COMPILED = new CompiledTexts(1000);

    private static final Gate GATE = new Gate();

    /** The engine keeps builds by their names and mixes up what is built at once under one. */
    private static final AtomicLong BUILDS = new AtomicLong();

    private RuleCompiler() {}

    static Optional<Model> compile(String file, String text, int ruleLine, Collection<Mistake> mistakes) {
        String source = PACKAGE_LINE.matcher(text).replaceFirst(ALWAYS_IMPORTED);
        String key = Sha256.hex(source);
        Optional<GeneratedClasses> known = COMPILED.find(key);
        if (known.isEmpty()) {
            known = generate(file, source, ruleLine, mistakes);
            known.ifPresent(classes -> COMPILED.keep(key, classes));
        }
        return known.filter(classes -> passes(classes, file, ruleLine, mistakes))
                .map(CompiledClasses::model);
    }

    private static boolean passes(GeneratedClasses classes, String file, int ruleLine, Collection<Mistake> mistakes) {
        List<Refusal> refusals = GATE.judge(classes.byName());
        refusals.stream()
                .map(refusal -> new Mistake(file, ruleLine, 0, "The rule " + refusal.what() + ".", refusal.maybe()))
                .forEach(mistakes::add);
        return refusals.isEmpty();
    }

    private static Optional<GeneratedClasses> generate(
            String file, String source, int ruleLine, Collection<Mistake> mistakes) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("trailcheck", "rule", Long.toString(BUILDS.incrementAndGet()));
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/rules/rule.drl", source);
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (errors.isEmpty()) {
                return Optional.of(GeneratedClasses.ofJar(((InternalKieModule) builder.getKieModule()).getBytes()));
            }
            mistakes.addAll(CompilerTalk.translated(file, ruleLine, errors));
        } catch (RuntimeException e) { // the compiler throws what it did not foresee
            mistakes.add(CompilerTalk.thrown(file, ruleLine, e));
        } finally {
            services.getRepository().removeKieModule(id);
        }
        return Optional.empty();
    }
}
