package dev.trailcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A log file on disk. */
record DiskFile(String name, Path path) implements LogFile {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public Optional<FilePlace> place() {
        return Optional.of(new DiskPlace(name, path.toUri()));
    }

    /** A pipe changes by being read. */
    @Override
    public String version() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.isRegularFile()
                ? now.size() + " " + now.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " " + now.fileKey()
                : "";
    }
}
