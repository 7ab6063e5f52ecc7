package dev.trailcheck.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What is kept, by name. A run writes each file that it keeps to a journal; at its end the journal goes into the manifest,
 * which is sorted, holds no time of the run, and is replaced as a whole. So a crash loses no more than the last line.
 * Thread-safe.
 */
final class Manifest implements AutoCloseable {
    static final String FILE = "manifest.jsonl";

    private static final String JOURNAL = "journal.jsonl";

    private final Path folder;
    private final ConcurrentNavigableMap<String, Kept> kept = new ConcurrentSkipListMap<>();
    private final Writer journal;

    Manifest(Path folder) throws IOException {
        this.folder = folder;
        read(folder.resolve(FILE));
        read(folder.resolve(JOURNAL));
        this.journal = Files.newBufferedWriter(
                folder.resolve(JOURNAL),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        journal.write('\n'); // the last line may have been torn
    }

    private void read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                KeptLine.read(line).ifPresent(one -> kept.put(one.file(), one));
            }
        }
    }

    Optional<Kept> of(String file) {
        return Optional.ofNullable(kept.get(file));
    }

    void add(Kept file) throws IOException {
        if (file.equals(kept.put(file.file(), file))) {
            return;
        }
        synchronized (journal) {
            journal.write(KeptLine.of(file));
            journal.write('\n');
            journal.flush();
        }
    }

    /** Makes one manifest of all; nothing may be added any more. */
    void become() throws IOException {
        journal.close();
        Path next = folder.resolve("manifest" + Shelf.PART);
        try (BufferedWriter lines = Files.newBufferedWriter(next)) {
            for (Kept one : kept.values()) {
                lines.write(KeptLine.of(one));
                lines.write('\n');
            }
        }
        Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(folder.resolve(JOURNAL));
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
