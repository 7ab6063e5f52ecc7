package dev.trailcheck.engine;

import dev.trailcheck.engine.gate.Gate;
import dev.trailcheck.engine.gate.Refusal;
import dev.trailcheck.rule.Mistake;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** The way of one text from source to classes and from classes to a model, each mistake told at the rule's line. */
record RuleBuild(Gate gate, String file, int ruleLine) {

    /** The engine keeps builds by their names and mixes up what is built at once under one. */
    private static final AtomicLong BUILDS = new AtomicLong();

    /** The engine makes a rule of each combination of alternatives, and would not come to an end with thirty of them. */
    private static final long MOST_ALTERNATIVES = 64;

    Optional<GeneratedClasses> generate(String source, Collection<Mistake> mistakes) {
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
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /** A model with classes of its own, if the gate lets them pass. */
    Optional<Model> model(GeneratedClasses classes, Collection<Mistake> mistakes) {
        List<Refusal> refusals = gate.judge(classes.byName());
        if (!refusals.isEmpty()) {
            refusals.forEach(refusal -> mistakes.add(mistake(refusal.what(), refusal.maybe())));
            return Optional.empty();
        }
        try {
            Model model = CompiledClasses.model(ruleName(), classes);
            if (Alternatives.in(model) <= MOST_ALTERNATIVES) {
                return Optional.of(model);
            }
            mistakes.add(mistake(
                    "combines more than %d alternatives".formatted(MOST_ALTERNATIVES),
                    "an 'or' between patterns could be an 'in' or a '||' within one."));
        } catch (RuntimeException
                | LinkageError e) { // a pattern that is none is found out when its class comes to life
            mistakes.add(thrown(e));
        }
        return Optional.empty();
    }

    Mistake thrown(Throwable thrown) {
        return CompilerTalk.thrown(file, ruleLine, RuleFailure.deepest(thrown));
    }

    Mistake takesTooLong(Duration patience) {
        return mistake(
                "takes longer than %d seconds to compile".formatted(patience.toSeconds()),
                "it is too deep or too long; split it, or allow more with --rule-time-limit.");
    }

    Mistake comesTooLate(Duration patience) {
        return mistake(
                "is not compiled, as those before it took longer than %d seconds".formatted(patience.toSeconds()),
                "the folder holds too many rules for one run, or allow more with --rule-time-limit.");
    }

    private Mistake mistake(String what, String maybe) {
        return new Mistake(file, ruleLine, 0, "The rule " + what + ".", maybe);
    }

    /** A file is named after its rule; what follows the ending marks a question or a probe made of it. */
    private String ruleName() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int ending = name.indexOf(RuleFile.ENDING);
        return ending < 0 ? name : name.substring(0, ending);
    }
}
