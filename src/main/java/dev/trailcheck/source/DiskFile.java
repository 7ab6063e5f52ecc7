package dev.trailcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log file on disk. */
record DiskFile(String name, Path path) implements LogFile {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
