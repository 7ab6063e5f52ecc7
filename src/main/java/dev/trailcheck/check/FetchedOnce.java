package dev.trailcheck.check;

import dev.trailcheck.source.Accompanied;
import dev.trailcheck.source.FilePlace;
import dev.trailcheck.source.LogFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A digest in S3, which a run reads twice: as it reads any file, and as what it is. So its bytes are kept from the first
 * time, if they are few and all that are kept have {@code room}; else it is fetched again. Thread-safe.
 */
final class FetchedOnce implements LogFile {
    /** Of a digest; one with the log files of an hour has some kilobytes. */
    private static final int MOST = 4_000_000;

    private final LogFile file;
    private final AtomicLong room;
    private byte @Nullable [] bytes;
    private @Nullable Map<String, String> metadata;

    FetchedOnce(LogFile file, AtomicLong room) {
        this.file = file;
        this.room = room;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public synchronized InputStream open() throws IOException {
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        InputStream stream = file.open();
        try {
            if (stream instanceof Accompanied accompanied) {
                metadata = accompanied.metadata();
            }
            byte[] first = stream.readNBytes(MOST + 1);
            if (first.length > MOST || !hasRoom(first.length)) {
                return new SequenceInputStream(new ByteArrayInputStream(first), stream);
            }
            bytes = first;
            stream.close();
            return new ByteArrayInputStream(first);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** Another machine fetches it for itself. */
    @Override
    public Optional<FilePlace> place() {
        return file.place();
    }

    private boolean hasRoom(int length) {
        boolean has = room.addAndGet(-length) >= 0;
        if (!has) {
            room.addAndGet(length);
        }
        return has;
    }

    /** The object itself. */
    LogFile fetched() {
        return file;
    }

    @Override
    public synchronized Map<String, String> metadata() throws IOException {
        return metadata == null ? file.metadata() : metadata;
    }
}
