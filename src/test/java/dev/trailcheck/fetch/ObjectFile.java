package dev.trailcheck.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.Source;
import dev.trailcheck.source.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An object with any key and any text, since a server or its file system would refuse some. */
record ObjectFile(String name, String text, long bytes) implements LogFile {
    static final Instant MODIFIED = Instant.parse("2026-10-01T00:00:00Z");

    /** A bucket of objects that hold their own keys. */
    record Bucket(List<LogFile> objects) implements Source {
        static Bucket of(String... keys) {
            return new Bucket(Stream.of(keys).<LogFile>map(ObjectFile::named).toList());
        }

        @Override
        public List<LogFile> files(Consumer<Gap> gaps) {
            return objects;
        }

        @Override
        public String name() {
            return "s3://bucket/";
        }
    }

    static ObjectFile named(String key) {
        return new ObjectFile(key, key, key.getBytes(UTF_8).length);
    }

    /** A text whose ETag is that of an object of several parts, which is no MD5. */
    @Override
    public Optional<StoredObject> object() {
        return Optional.of(
                new StoredObject("s3://bucket", name, Sha256.hex(text).substring(32) + "-2", bytes, MODIFIED));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
