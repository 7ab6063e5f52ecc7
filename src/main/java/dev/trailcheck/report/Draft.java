package dev.trailcheck.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its place and then moved there whole, or not at all. */
record Draft(Path draft, Path place) implements AutoCloseable {

    /** What is to be written. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static Draft of(Path place, Content content) throws IOException {
        Draft draft = new Draft(Files.createTempFile(place.toAbsolutePath().getParent(), ".draft-", ".tmp"), place);
        boolean whole = false;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.draft))) {
                content.write(out);
            }
            whole = true;
        } finally {
            if (!whole) {
                draft.close();
            }
        }
        return draft;
    }

    void publish() throws IOException {
        Permissions.readable(draft);
        Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
