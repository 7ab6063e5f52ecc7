package dev.trailcheck.fetch;

import dev.trailcheck.event.Gap;
import dev.trailcheck.stored.OwnFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** The folder itself can take nothing more, so that going on with the next file is no use. */
final class ShelfFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient IOException fault;

    ShelfFault(IOException fault) {
        super(fault);
        this.fault = fault;
    }

    Gap gap(long left) {
        String said = String.valueOf(fault instanceof FileSystemException e ? e.getReason() : fault.getMessage());
        boolean full = said.toLowerCase(Locale.ROOT).contains("space") || said.contains("quota");
        return new Gap(
                full ? "disk-full" : "unwritable",
                OwnFolder.NAME,
                "The folder takes no more bytes (%s), so the run ended; of %,d files nothing more is known."
                        .formatted(full ? "the disk is full" : fault.getClass().getSimpleName(), left),
                full
                        ? "there is room elsewhere; make some and run again, which goes on from here."
                        : "its permissions were changed or its disk was taken away; run again, which goes on from here.");
    }
}
