package dev.trailcheck.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The text of a file before it is one: written beside its place and then moved there, so that no half of it is seen. */
record Draft(String text) {

    static Draft of(String text) {
        return new Draft(text);
    }

    /** Takes the place of a file that may be there. */
    void replace(Path place) throws IOException {
        Path beside = written(place);
        try {
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Takes a place where nothing is; where something is it fails, and leaves that as it was. */
    void create(Path place) throws IOException {
        Path beside = written(place);
        try {
            Files.move(beside, place);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Path written(Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Files.writeString(whole.resolveSibling("." + whole.getFileName() + ".draft"), text);
    }
}
