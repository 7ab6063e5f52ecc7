package dev.trailcheck.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files in a zip, read one after the other as they come, each named by the zip and its own name. */
final class ZippedFiles {

    private ZippedFiles() {}

    /** Reads one file out of the zip. */
    interface Reader {
        void read(String name, InputStream bytes) throws IOException;
    }

    /** False when the zip holds no file, be it that it is broken from the start. */
    static boolean forEach(String name, InputStream stored, Reader reader) throws IOException {
        boolean any = false;
        ZipInputStream zip = new ZipInputStream(stored);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                any = true;
                reader.read(name + "/" + entry.getName(), new BufferedInputStream(new Entry(zip), Content.BUFFER));
            }
        }
        return any;
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
