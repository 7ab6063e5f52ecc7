package dev.trailcheck.stored;

import java.nio.file.Path;

/** The folder in which a fetch keeps its own files, beside the evidence. Nothing in it is ever taken for evidence. */
public final class OwnFolder {
    public static final String NAME = ".trailcheck";

    private OwnFolder() {}

    public static boolean is(Path folder) {
        return String.valueOf(folder.getFileName()).equals(NAME);
    }
}
