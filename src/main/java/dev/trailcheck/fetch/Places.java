package dev.trailcheck.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;

/** Where names lead below a folder, and what stands there. No link is followed. */
record Places(Path root) {

    /** What stands at a place. */
    sealed interface Standing {}

    record Nothing() implements Standing {}

    record File(long bytes, Instant modified) implements Standing {}

    /** Something that keeps a file from lying there; {@code what} is the end of a sentence that begins with "Its place". */
    record InTheWay(String what) implements Standing {}

    /** {@code name} must be one that {@link FileName} does not refuse; throws {@code InvalidPathException} where this machine does. */
    Path of(String name) {
        Path place = root;
        for (String part : name.split("/", -1)) {
            place = place.resolve(part);
        }
        return place;
    }

    Standing standing(Path place) throws IOException {
        Path below = root;
        for (Path part : root.relativize(place)) {
            below = below.resolve(part);
            boolean last = below.equals(place);
            if (Files.isSymbolicLink(below)) {
                return new InTheWay("leads through a link, and links are not followed");
            }
            if (!Files.exists(below, LinkOption.NOFOLLOW_LINKS)) {
                return new Nothing();
            }
            if (last == Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
                return new InTheWay(last ? "is that of a folder" : "lies below a file");
            }
            if (!isSpeltSo(below)) {
                return new InTheWay("is taken by a name that differs only in how it is written, on this disk the same");
            }
        }
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                ? new File(Files.size(place), Files.getLastModifiedTime(place).toInstant())
                : new InTheWay("is that of a pipe or a device");
    }

    /** Disks that do not tell letters apart by case find a file by other names than its own. */
    private static boolean isSpeltSo(Path place) throws IOException {
        return composed(place.toRealPath()).equals(composed(place));
    }

    private static String composed(Path place) {
        return Normalizer.normalize(String.valueOf(place.getFileName()), Normalizer.Form.NFC);
    }
}
