package dev.trailcheck.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files in a zip, read one after the other as they come, each named by the zip and its own name. */
final class ZippedFiles {

    private ZippedFiles() {}

    /** Reads one file out of the zip. */
    interface Reader {
        void read(String name, InputStream bytes) throws IOException;
    }

    /** False when the zip holds no file, be it that it is broken from the start. */
    static boolean forEach(String name, InputStream stored, InflatedBytes inflated, Reader reader) throws IOException {
        boolean any = false;
        ZipInputStream zip = new ZipInputStream(stored);
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            if (!entry.isDirectory()) {
                any = true;
                InputStream bytes = inflated.counted(new Entry(zip));
                reader.read(name + "/" + entry.getName(), bytes);
                bytes.transferTo(OutputStream.nullOutputStream()); // what is left is inflated, so it counts
            }
        }
        return any;
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) { // its name is no UTF-8
            throw (ZipException) new ZipException("The name of a file in the zip cannot be read.").initCause(e);
        }
    }

    /** The end of a file is not the end of the zip. */
    private static final class Entry extends FilterInputStream {
        Entry(ZipInputStream zip) {
            super(zip);
        }

        @Override
        public void close() {
            // the zip stays open for the next file
        }
    }
}
