package dev.trailcheck.engine;

import dev.trailcheck.engine.limit.MeteredClass;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** Brings the classes that the compiler made of one rule to life, apart from those of every other rule, and metered. */
final class CompiledClasses extends ClassLoader {

    /** The one class of a rule package that describes its rules; the others are its lambdas. */
    private static final Pattern MODEL = Pattern.compile("(.*\\.)?Rules[0-9A-F]{32}");

    private final String rule;
    private final Map<String, byte[]> classes;

    private CompiledClasses(String rule, Map<String, byte[]> classes) {
        super(CompiledClasses.class.getClassLoader());
        this.rule = rule;
        this.classes = classes;
    }

    /** A new model with classes of its own: the engine writes into models while it builds on them. */
    static Model model(String rule, GeneratedClasses generated) {
        return new CompiledClasses(rule, generated.byName()).model();
    }

    private Model model() {
        String name = classes.keySet().stream()
                .filter(candidate -> MODEL.matcher(candidate).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The rule compiler made no model among %s.".formatted(classes.keySet())));
        try {
            return (Model) loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rule %s cannot be loaded.".formatted(name), e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] metered = MeteredClass.of(rule, bytes);
        return defineClass(name, metered, 0, metered.length);
    }
}
