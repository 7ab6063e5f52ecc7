package dev.trailcheck.cli;

import dev.trailcheck.engine.EngineSettings;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * All that the commands know of the world outside: the streams, the folder of the installation with its rules and
 * samples, the folder the user stands in, whether somebody watches at a terminal, whether colours may be used there,
 * how the rule engine is set here, and what time it is, where AWS is asked how something stands.
 */
public record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Path home,
        Path workingFolder,
        boolean interactive,
        boolean coloured,
        EngineSettings engine,
        Map<String, String> environment,
        InstantSource clock) {

    /** With the engine set as it is by default. */
    public Surroundings(
            InputStream in,
            PrintWriter out,
            PrintWriter err,
            Path home,
            Path workingFolder,
            boolean interactive,
            boolean coloured) {
        this(
                in,
                out,
                err,
                home,
                workingFolder,
                interactive,
                coloured,
                EngineSettings.DEFAULT,
                Map.of(),
                InstantSource.system());
    }
}
