package dev.trailcheck.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The classes that the compiler made of one rule, and the loader that brings them to life. */
final class CompiledClasses extends ClassLoader {

    /** The one class of a rule package that describes its rules; the others are its lambdas. */
    private static final Pattern MODEL = Pattern.compile("(.*\\.)?Rules[0-9A-F]{32}");

    private static final String ENDING = ".class";

    private final Map<String, byte[]> classes;

    private CompiledClasses(Map<String, byte[]> classes) {
        super(CompiledClasses.class.getClassLoader());
        this.classes = classes;
    }

    static CompiledClasses of(byte[] jar) {
        Map<String, byte[]> classes = new HashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(ENDING)) {
                    String className =
                            name.substring(0, name.length() - ENDING.length()).replace('/', '.');
                    classes.put(className, entries.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CompiledClasses(classes);
    }

    Model model() {
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
        return defineClass(name, bytes, 0, bytes.length);
    }
}
