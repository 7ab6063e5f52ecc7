package dev.trailcheck.fetch;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.stored.OwnFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The folder that evidence is kept in, held by one run at a time. Bytes arrive in its own folder and are moved into
 * place when they are whole and on the disk, so no file is ever half there. Thread-safe.
 */
final class Shelf implements AutoCloseable {
    /** How files end that are not whole; those of a run that broke off are removed by the next. */
    static final String PART = ".part";

    private final Path own;
    private final Places places;
    private final FileChannel door;
    private final AtomicLong parts = new AtomicLong();

    private Shelf(Path root, Path own, FileChannel door) {
        this.own = own;
        this.places = new Places(root);
        this.door = door;
    }

    /** Makes the folder where it is missing. */
    static Shelf open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path root = folder.toRealPath();
        Path own = root.resolve(OwnFolder.NAME);
        if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(own);
        }
        Shelf shelf = new Shelf(root, own, locked(folder, own.resolve("lock")));
        shelf.sweep();
        return shelf;
    }

    private static FileChannel locked(Path folder, Path file) throws IOException {
        FileChannel door =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        @Nullable FileLock lock = null;
        try {
            lock = door.tryLock();
        } catch (OverlappingFileLockException e) {
            // told below, in the same words
        }
        if (lock == null) {
            door.close();
            throw new MistakesException(List.of(Mistake.inFile(
                    folder.toString(),
                    "Another fetch is writing here.",
                    "it will soon have ended; one folder takes one fetch at a time.")));
        }
        return door;
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(own, "*" + PART)) {
            for (Path part : left) {
                Files.delete(part);
            }
        }
    }

    Path own() {
        return own;
    }

    Places places() {
        return places;
    }

    /** Takes bytes in. What the stream throws is thrown; what the disk throws ends the run. */
    Staged take(InputStream bytes) throws IOException {
        Path part = own.resolve(parts.incrementAndGet() + PART);
        MessageDigest hash = Hashes.start("SHA-256");
        byte[] buffer = new byte[Hashes.BUFFER];
        long length = 0;
        try (FileChannel to = create(part)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                hash.update(buffer, 0, count);
                write(to, ByteBuffer.wrap(buffer, 0, count));
                length += count;
            }
            force(to);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return new Staged(part, Hashes.hex(hash), length);
    }

    private static FileChannel create(Path part) {
        try {
            return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ShelfFault(e);
        }
    }

    private static void write(FileChannel to, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException e) {
            throw new ShelfFault(e);
        }
    }

    private static void force(FileChannel to) {
        try {
            to.force(true);
        } catch (IOException e) {
            throw new ShelfFault(e);
        }
    }

    /** Moves what arrived into its place, over what lies there only if told so; says whether it could. */
    synchronized boolean place(Staged staged, Path target, @Nullable Instant modified, boolean over)
            throws IOException {
        Places.Standing standing = places.standing(target);
        if (standing instanceof Places.InTheWay || (standing instanceof Places.File && !over)) {
            return false;
        }
        Files.createDirectories(target.getParent());
        if (modified != null) {
            Files.setLastModifiedTime(staged.part(), FileTime.from(modified));
        }
        Files.move(staged.part(), target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    void drop(Staged staged) throws IOException {
        Files.deleteIfExists(staged.part());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
