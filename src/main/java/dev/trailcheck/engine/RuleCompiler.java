package dev.trailcheck.engine;

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
 * the mistakes of others and two files can use one package. A text is compiled once in a process. Thread-safe.
 */
final class RuleCompiler {

    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^(\\s*package\\s+[\\w.]+)[ \\t]*;?");

    /** Facts and the reporter need no import; they stand on the package line, so that line numbers stay true. */
    private static final String ALWAYS_IMPORTED = "$1; import dev.trailcheck.event.*; import dev.trailcheck.policy.*; "
            + "global dev.trailcheck.engine.Findings findings;";

    /** Some 20 kB each: enough for a large rules folder with its questions and probes. */
    private static final CompiledTexts COMPILED = new CompiledTexts(1000);

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
        return known.map(CompiledClasses::model);
    }

    private static Optional<GeneratedClasses> generate(
            String file, String source, int ruleLine, Collection<Mistake> mistakes) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("trailcheck", "rule", Long.toString(BUILDS.incrementAndGet()));
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/rules/rule.drl", source);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        try {
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                mistakes.addAll(CompilerTalk.translated(file, ruleLine, errors));
                return Optional.empty();
            }
            return Optional.of(GeneratedClasses.ofJar(((InternalKieModule) builder.getKieModule()).getBytes()));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }
}
