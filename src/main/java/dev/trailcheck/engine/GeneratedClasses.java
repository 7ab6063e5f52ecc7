package dev.trailcheck.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The class files that the compiler made of the text of one rule, by the names of their classes. */
record GeneratedClasses(SortedMap<String, byte[]> byName) {

    private static final String ENDING = ".class";

    /** Describes the whole build to the engine's own loader of builds, which nothing here uses. */
    private static final String DESCRIPTION_OF_BUILD = "org.drools.project.model.";

    static GeneratedClasses ofJar(byte[] jar) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String path = entry.getName();
                String name = path.replace('/', '.').replaceFirst("\\.class$", "");
                if (path.endsWith(ENDING) && !name.startsWith(DESCRIPTION_OF_BUILD)) {
                    classes.put(name, entries.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GeneratedClasses(classes);
    }
}
