package dev.trailcheck;

import java.nio.file.Path;

/** Where the project's own files lie; tests run in its root. */
public final class ProjectFolders {

    public static final Path ROOT = Path.of("").toAbsolutePath();
    public static final Path RULES = Path.of("rules");
    public static final Path SAMPLES = Path.of("samples");
    public static final Path GOLDEN = Path.of("reports", "sample");

    /** Real records from public sources; not part of the project, and absent on most machines. */
    public static final Path CORPUS = Path.of("..", "shared", "corpus");

    private ProjectFolders() {}
}
