package dev.trailcheck.bench;

import dev.trailcheck.archive.GeneratedArchive;
import dev.trailcheck.source.LogFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A log file of a generated archive that lies in memory, so that no disk is measured. */
final class MemoryLog implements LogFile {

    private final String name;
    private final byte[] stored;

    private MemoryLog(String name, byte[] stored) {
        this.name = name;
        this.stored = stored;
    }

    /** The files of an archive of so many records, as they are stored. */
    static List<MemoryLog> archive(int records, double shareInScope) {
        try {
            Path folder = Files.createTempDirectory("archive");
            GeneratedArchive.write(folder, records, shareInScope, 1);
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            List<MemoryLog> logs = new ArrayList<>();
            for (Path path : all) { // what lies in a folder comes before it
                if (Files.isRegularFile(path)) {
                    logs.add(new MemoryLog(folder.relativize(path).toString(), Files.readAllBytes(path)));
                }
                Files.delete(path);
            }
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MemoryLog inflated() {
        try (InputStream inflating = new GZIPInputStream(open())) {
            return new MemoryLog(name, inflating.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int bytes() {
        return stored.length;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(stored);
    }
}
