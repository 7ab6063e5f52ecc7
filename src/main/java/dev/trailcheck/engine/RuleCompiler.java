package dev.trailcheck.engine;

import dev.trailcheck.finding.Sha256;
import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
 * the mistakes of others and two files can use one package. Thread-safe.
 */
final class RuleCompiler {

    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^(\\s*package\\s+[\\w.]+)[ \\t]*;?");

    /** Facts and the reporter need no import; they stand on the package line, so that line numbers stay true. */
    private static final String ALWAYS_IMPORTED = "$1; import dev.trailcheck.event.*; import dev.trailcheck.policy.*; "
            + "global dev.trailcheck.engine.Findings findings;";

    private RuleCompiler() {}

    static Optional<Model> compile(String file, String text, int ruleLine, Collection<Mistake> mistakes) {
        KieServices services = KieServices.get();
        String source = PACKAGE_LINE.matcher(text).replaceFirst(ALWAYS_IMPORTED);
        ReleaseId id = services.newReleaseId("trailcheck", "rule" + Sha256.hex(file + source), "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/rules/rule.drl", source);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            mistakes.addAll(CompilerTalk.translated(file, ruleLine, errors));
            return Optional.empty();
        }
        byte[] jar = ((InternalKieModule) builder.getKieModule()).getBytes();
        services.getRepository().removeKieModule(id);
        return Optional.of(CompiledClasses.of(jar).model());
    }
}
