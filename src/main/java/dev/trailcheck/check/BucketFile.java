package dev.trailcheck.check;

import dev.trailcheck.source.Accompanied;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.UnreadableException;
import dev.trailcheck.stored.KeptFile;
import dev.trailcheck.stored.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of a source as {@code evidence} knows files in buckets. Metadata that came with the bytes is not asked for again. */
final class BucketFile implements KeptFile {
    private final LogFile file;
    private final String place;
    private volatile @Nullable Map<String, String> metadata;

    BucketFile(LogFile file, String place) {
        this.file = file;
        this.place = place;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public InputStream open() throws IOException {
        try {
            InputStream stream = file.open();
            if (stream instanceof Accompanied accompanied) {
                metadata = accompanied.metadata();
            }
            return stream;
        } catch (UnreadableException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Map<String, String> metadata() throws IOException {
        Map<String, String> known = metadata;
        try {
            return known == null ? file.metadata() : known;
        } catch (UnreadableException e) {
            throw unavailable(e);
        }
    }

    private static UnavailableException unavailable(UnreadableException e) {
        return new UnavailableException(e.gap().what(), e.gap().maybe(), e);
    }
}
