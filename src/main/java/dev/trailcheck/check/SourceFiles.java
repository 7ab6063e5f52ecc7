package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import dev.trailcheck.evidence.EvidenceTree;
import dev.trailcheck.evidence.TrustedKeys;
import dev.trailcheck.evidence.Verification;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.Source;
import dev.trailcheck.stored.FileHash;
import dev.trailcheck.stored.Sidecar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The files of one source and, where they are to be verified, the hashes of those that were read to their end. */
final class SourceFiles {

    private static final String DIGESTS = "CloudTrail-Digest/";
    private static final int SHARE_OF_DIGESTS = 8;

    private final Source source;
    private final List<LogFile> files;
    private final boolean verified;
    private final List<Gap> unlisted = new ArrayList<>();
    private final Map<String, FileHash> hashes = new ConcurrentHashMap<>();

    SourceFiles(Source source, boolean verified, Consumer<Gap> gaps) {
        this.source = source;
        List<LogFile> listed = source.files(gap -> {
            unlisted.add(gap);
            gaps.accept(gap);
        });
        this.verified =
                verified && (source.folder().isPresent() || source.keys().isPresent());
        AtomicLong room = new AtomicLong(Runtime.getRuntime().maxMemory() / SHARE_OF_DIGESTS);
        this.files = this.verified && source.keys().isPresent()
                ? listed.stream()
                        .map(file -> file.name().contains(DIGESTS) ? new FetchedOnce(file, room) : file)
                        .toList()
                : listed;
    }

    /** A sidecar is a part of the file that it lies beside, so it counts for none, though it is read like any. */
    List<UnreadFile> unread() {
        Set<String> names = files.stream().map(LogFile::name).collect(Collectors.toSet());
        return files.stream()
                .map(file -> new UnreadFile(
                        file,
                        Sidecar.beside(file.name()).filter(names::contains).isEmpty(),
                        verified,
                        hash -> hashes.put(file.name(), hash)))
                .toList();
    }

    List<String> names() {
        return files.stream().map(LogFile::name).toList();
    }

    /**
     * What digests say of these files, over the hashes of what was read; nothing, where they cannot speak of them: a file
     * that was named alone has lost its place, and the standard input never had one.
     */
    Optional<Verification> verification(TrustedKeys trusted, Window window) {
        return source.folder()
                .map(folder -> ofFolder(folder, trusted, window))
                .or(() -> source.keys()
                        .map(keys -> BucketVerification.of(files, unlisted, keys, trusted, window.since(), hashes())));
    }

    private Verification ofFolder(Path folder, TrustedKeys trusted, Window window) {
        try {
            return EvidenceTree.verify(folder, trusted, window.since(), window::looksAt, hashes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFolder() {
        return source.folder().isPresent();
    }

    boolean isBucket() {
        return source.keys().isPresent();
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
