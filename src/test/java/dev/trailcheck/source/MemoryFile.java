package dev.trailcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A log file named log that lies in memory, and what a reader makes of such a file. */
final class MemoryFile implements LogFile {

    private final byte[] stored;

    private MemoryFile(byte[] stored) {
        this.stored = stored;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(stored);
    }

    static MemoryFile of(byte[] stored) {
        return new MemoryFile(stored);
    }

    static List<Reading> read(LogFile file) {
        return read(file, Limits.GENEROUS);
    }

    static List<Reading> read(LogFile file, Limits limits) {
        List<Reading> readings = new ArrayList<>();
        new LogReader(limits).read(file, readings::add);
        return readings;
    }

    static List<Reading> read(byte[] stored, Limits limits) {
        return read(new MemoryFile(stored), limits);
    }

    static List<Reading> read(byte[] stored) {
        return read(new MemoryFile(stored));
    }

    static List<Reading> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    static byte[] gzip(String text) {
        return gzip(text.getBytes(UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(stored)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
