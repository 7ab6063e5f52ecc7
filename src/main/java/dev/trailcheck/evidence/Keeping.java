package dev.trailcheck.evidence;

import dev.trailcheck.stored.KeptFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** How a file is kept: where its bytes come from, and where the signature lies that belongs to them. */
sealed interface Keeping {

    InputStream open() throws IOException;

    /** Whether it may be opened at all. */
    boolean regular();

    /** Whether each file is looked into for a digest, or only what lies where digests do, as looking costs a fetch. */
    boolean isSearched();

    /** The signature that was saved with it, as far as it is a digest; empty where there is none. */
    Optional<String> signature() throws IOException;

    /** On this machine, with what S3 said of it in a sidecar. What is not regular is a link or a pipe. */
    record OnDisk(Path path, boolean regular) implements Keeping {

        private static final int LARGEST_SIDECAR = 100_000;

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public boolean isSearched() {
            return true;
        }

        @Override
        public Optional<String> signature() throws IOException {
            Path sidecar = path.resolveSibling(path.getFileName() + SavedSignatures.SIDECAR);
            if (Files.notExists(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            if (!Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is no file");
            }
            byte[] bytes = JsonValues.bytes(sidecar, LARGEST_SIDECAR, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(SavedSignatures.in(JsonValues.of(bytes)));
        }
    }

    /** In a bucket, with its metadata. */
    record InBucket(KeptFile file) implements Keeping {

        @Override
        public InputStream open() throws IOException {
            return file.open();
        }

        @Override
        public boolean regular() {
            return true;
        }

        @Override
        public boolean isSearched() {
            return false;
        }

        @Override
        public Optional<String> signature() throws IOException {
            Map<String, String> metadata = file.metadata();
            return metadata.containsKey("signature") ? Optional.of(SavedSignatures.in(metadata)) : Optional.empty();
        }
    }
}
