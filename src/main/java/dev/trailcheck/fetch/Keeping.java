package dev.trailcheck.fetch;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides of everything that comes whether it is already there, must be fetched, or cannot be kept. What is there and
 * differs stays, unless it may be replaced. Thread-safe.
 */
final class Keeping {
    private final Shelf shelf;
    private final Manifest manifest;
    private final boolean replace;
    private final Predicate<String> faulty;

    /** {@code faulty} tells of a name whether its source said meanwhile that it was not read whole. */
    Keeping(Shelf shelf, Manifest manifest, boolean replace, Predicate<String> faulty) {
        this.shelf = shelf;
        this.manifest = manifest;
        this.replace = replace;
        this.faulty = faulty;
    }

    /** What became of one. */
    sealed interface Outcome {}

    record There(long bytes) implements Outcome {}

    record Arrived(long bytes) implements Outcome {}

    record Missed(Optional<Gap> gap) implements Outcome {}

    Outcome keep(Incoming incoming) {
        Optional<String> refusal = FileName.refusal(incoming.name());
        if (refusal.isPresent()) {
            return unkept(incoming, "Its name " + refusal.get() + ".");
        }
        try {
            Path target = shelf.places().of(incoming.name());
            Places.Standing standing = shelf.places().standing(target);
            if (standing instanceof Places.InTheWay other) {
                return unkept(incoming, "Its place " + other.what() + ".");
            }
            return standing instanceof Places.File file && isThere(incoming, target, file)
                    ? new There(file.bytes())
                    : fetched(incoming, target, standing);
        } catch (InvalidPathException e) {
            return unkept(incoming, "Its name holds what this machine does not allow in names.");
        } catch (FileSystemException e) {
            return unreachable(incoming, reason(e));
        } catch (IOException e) {
            throw new ShelfFault(e);
        }
    }

    /** Whether the very sidecar of this object is there, so that S3 need not be asked for it. */
    boolean hasSidecar(Incoming digest) {
        try {
            Optional<Kept> known = manifest.of(digest.sidecarName()).filter(digest::isIn);
            return known.isPresent()
                    && shelf.places().standing(shelf.places().of(digest.sidecarName())) instanceof Places.File file
                    && isUntouched(known.get(), file);
        } catch (IOException | InvalidPathException e) {
            return false; // told when it is to be kept
        }
    }

    private boolean isThere(Incoming incoming, Path target, Places.File file) throws IOException {
        Optional<Kept> known = manifest.of(incoming.name()).filter(incoming::isIn);
        if (known.isPresent() && isUntouched(known.get(), file)) {
            return true;
        }
        if (incoming.object() == null || file.bytes() != incoming.bytes()) {
            return false;
        }
        Hashes hashes = Hashes.of(target);
        boolean same = incoming.hasMd5(hashes.md5())
                || known.filter(kept -> kept.sha256().equals(hashes.sha256())).isPresent();
        if (same) {
            manifest.add(Kept.of(incoming.name(), hashes.sha256(), file.bytes(), incoming.object()));
        }
        return same;
    }

    /** Whoever writes to a file changes its time. */
    private static boolean isUntouched(Kept known, Places.File file) {
        return known.bytes() == file.bytes() && file.modified().equals(known.modified());
    }

    private Outcome fetched(Incoming incoming, Path target, Places.Standing standing) throws IOException {
        Staged staged;
        try (InputStream bytes = incoming.opener().open()) {
            staged = shelf.take(bytes);
        } catch (UnreadableException e) {
            return new Missed(Optional.of(e.gap()));
        } catch (IOException | UncheckedIOException e) {
            return broken(
                    incoming,
                    "it could not be read to its end (%s)"
                            .formatted(e.getClass().getSimpleName()));
        }
        try {
            if (faulty.test(incoming.name())) {
                return new Missed(Optional.empty());
            }
            if (incoming.bytes() >= 0 && incoming.bytes() != staged.bytes()) {
                return broken(incoming, "%,d of %,d bytes came".formatted(staged.bytes(), incoming.bytes()));
            }
            return placed(incoming, target, standing, staged);
        } finally {
            shelf.drop(staged);
        }
    }

    private Outcome placed(Incoming incoming, Path target, Places.Standing standing, Staged staged) throws IOException {
        Kept kept = Kept.of(incoming.name(), staged.sha256(), staged.bytes(), incoming.object());
        if (standing instanceof Places.File && Hashes.of(target).sha256().equals(staged.sha256())) {
            manifest.add(kept);
            return new There(staged.bytes());
        }
        boolean differs = standing instanceof Places.File
                || manifest.of(incoming.name())
                        .filter(before -> !before.sha256().equals(staged.sha256()))
                        .isPresent();
        if (!(differs && !replace) && shelf.place(staged, target, incoming.modified(), replace)) {
            manifest.add(kept);
            return new Arrived(staged.bytes());
        }
        Places.Standing now = shelf.places().standing(target);
        if (now instanceof Places.InTheWay other) {
            return unkept(incoming, "Its place " + other.what() + ".");
        }
        if (now instanceof Places.File
                && standing instanceof Places.Nothing
                && !differs) { // another source's, just now
            return placed(incoming, target, now, staged);
        }
        return differing(incoming);
    }

    private static Outcome differing(Incoming incoming) {
        return new Missed(
                Optional.of(
                        new Gap(
                                "changed",
                                incoming.name(),
                                "What the source holds now differs from what was kept under this name; what was kept stays as it is.",
                                "somebody wrote to the object or to the file, or it is another source's; --replace takes what is there now, another --to keeps both.")));
    }

    private static Outcome unreachable(Incoming incoming, String why) {
        return new Missed(Optional.of(new Gap(
                "unkept",
                incoming.name(),
                "It was not kept: its place could not be reached (%s).".formatted(why),
                "the permissions of a folder want changing, or the whole path is too long for this disk.")));
    }

    private static Outcome broken(Incoming incoming, String how) {
        return new Missed(Optional.of(new Gap(
                "unreadable",
                incoming.name(),
                "It was not kept: %s.".formatted(how),
                "the network or a disk failed; run again, which goes on from here.")));
    }

    private static Outcome unkept(Incoming incoming, String why) {
        return new Missed(Optional.of(new Gap(
                "unkept",
                incoming.name(),
                "It was not kept. " + why,
                "somebody put it there to break tools; if it is evidence, fetch it by hand under another name.")));
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
