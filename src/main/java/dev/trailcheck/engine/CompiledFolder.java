package dev.trailcheck.engine;

import dev.trailcheck.finding.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps what rules were compiled to in a folder, a file for each text, from one process to the next. A file begins with
 * the hash of the rest. Whatever is wrong with the folder or a file, the rule is compiled as if there were none: it only
 * ever saves time. Several processes may use it at once, since a file is written whole or not at all.
 */
final class CompiledFolder {

    private static final String ENDING = ".classes";
    private static final String UNFINISHED = ".tmp";

    /** Another process may be writing a file just now; after an hour, in milliseconds, that process is gone. */
    private static final long ABANDONED = 3_600_000;

    /** The largest file of an honest rule is a tenth of it. */
    private static final long LONGEST = 4_000_000;

    private static final int HASH_LENGTH = 64;

    private final Path folder;
    private final int most;

    CompiledFolder(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    Optional<GeneratedClasses> find(String key) {
        Path file = folder.resolve(key + ENDING);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(bytes, Math.min(HASH_LENGTH, bytes.length), bytes.length);
            String hash = new String(bytes, 0, bytes.length - content.length, StandardCharsets.US_ASCII);
            return hash.equals(Sha256.hex(content)) ? Optional.of(decode(content)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void keep(String key, GeneratedClasses classes) {
        try {
            Files.createDirectories(folder);
            byte[] content = encode(classes);
            Path written = Files.createTempFile(folder, "new", UNFINISHED);
            try {
                Files.write(written, Sha256.hex(content).getBytes(StandardCharsets.US_ASCII));
                Files.write(written, content, StandardOpenOption.APPEND);
                Files.move(written, folder.resolve(key + ENDING), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            prune();
        } catch (IOException | RuntimeException e) {
            return; // the next process compiles again
        }
    }

    /** Lets the oldest files go; rules change, and what they were is not wanted again. */
    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<File> all = files.map(Path::toFile)
                    .sorted(Comparator.comparingLong(File::lastModified))
                    .toList();
            List<File> kept =
                    all.stream().filter(file -> file.getName().endsWith(ENDING)).toList();
            if (kept.size() > most) {
                kept.stream().limit(kept.size() - most + most / 4).forEach(File::delete);
            }
            long now = all.isEmpty() ? 0 : all.get(all.size() - 1).lastModified();
            all.stream()
                    .filter(file -> file.getName().endsWith(UNFINISHED) && now - file.lastModified() > ABANDONED)
                    .forEach(File::delete);
        }
    }

    private static byte[] encode(GeneratedClasses classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(classes.byName().size());
        for (Map.Entry<String, byte[]> entry : classes.byName().entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        return bytes.toByteArray();
    }

    private static GeneratedClasses decode(byte[] content) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new IOException("A class is cut off.");
            }
            classes.put(name, in.readNBytes(length));
        }
        return new GeneratedClasses(classes);
    }
}
