package dev.trailcheck.check;

import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import dev.trailcheck.stored.FileHash;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file that waits to be read. One that does not count is a part of another; {@code hashed} says that the hash is wanted,
 * to be told to {@code hash}.
 */
public record UnreadFile(LogFile file, boolean counts, boolean hashed, Consumer<FileHash> hash) {

    void read(LogReader reader, Consumer<Reading> readings) {
        read(file, hashed, reader, readings).ifPresent(hash);
    }

    static Optional<FileHash> read(LogFile file, boolean hashed, LogReader reader, Consumer<Reading> readings) {
        if (hashed) {
            return reader.readAndHash(file, readings);
        }
        reader.read(file, readings);
        return Optional.empty();
    }
}
