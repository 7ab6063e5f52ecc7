package dev.trailcheck.source;

import java.net.URI;
import java.nio.file.Path;

/** A file on a disk that all machines see under the same path. A URI keeps the bytes of names that are no Unicode. */
record DiskPlace(String name, URI uri) implements FilePlace {

    @Override
    public LogFile file() {
        return new DiskFile(name, Path.of(uri));
    }
}
