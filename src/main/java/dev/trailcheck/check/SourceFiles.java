package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import dev.trailcheck.source.Source;
import dev.trailcheck.stored.FileHash;
import dev.trailcheck.stored.Sidecar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The files of one source and, where they are to be verified, the hashes of those that were read to their end. */
final class SourceFiles {

    private final Source source;
    private final List<LogFile> files;
    private final boolean verified;
    private final Map<String, FileHash> hashes = new ConcurrentHashMap<>();

    SourceFiles(Source source, boolean verified, Consumer<Gap> gaps) {
        this.source = source;
        this.files = source.files(gaps);
        this.verified = verified;
    }

    /** A file that waits to be read. */
    record Unread(LogFile file, SourceFiles from, boolean counts) {

        void read(LogReader reader, Consumer<Reading> readings) {
            if (from.verified && from.folder().isPresent()) {
                reader.readAndHash(file, readings).ifPresent(hash -> from.hashes.put(file.name(), hash));
            } else {
                reader.read(file, readings);
            }
        }
    }

    /** A sidecar is a part of the file that it lies beside, so it counts for none, though it is read like any. */
    List<Unread> unread() {
        Set<String> names = files.stream().map(LogFile::name).collect(Collectors.toSet());
        return files.stream()
                .map(file -> new Unread(
                        file,
                        this,
                        Sidecar.beside(file.name()).filter(names::contains).isEmpty()))
                .toList();
    }

    List<String> names() {
        return files.stream().map(LogFile::name).toList();
    }

    /** What digests can speak of; a file that was named alone has lost its place, and the standard input never had one. */
    Optional<Path> folder() {
        return source.folder();
    }

    /** How reports call this source, wherever it lies. */
    String name() {
        return source.name();
    }

    /** The hashes by name, where a name is that of one file: those that are no Unicode can look alike. */
    Map<String, FileHash> hashes() {
        Map<String, FileHash> known = new HashMap<>(hashes);
        Set<String> met = new HashSet<>();
        files.stream().map(LogFile::name).filter(name -> !met.add(name)).forEach(known::remove);
        return known;
    }
}
