package dev.trailcheck.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * All that the commands know of the world outside: the streams, the folder of the installation with its rules and
 * samples, the folder the user stands in, whether somebody watches at a terminal, and whether colours may be used there.
 */
record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Path home,
        Path workingFolder,
        boolean interactive,
        boolean coloured) {}
