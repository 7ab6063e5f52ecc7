package dev.trailcheck.stored;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What a stored file holds, inflated where its first bytes say gzip, one member after the other, never held in memory as a
 * whole; hashed on the way where somebody asks for that. Closing it closes the file.
 */
public final class StoredContent extends InputStream {

    private final InputStream content;
    private final boolean allMembers;
    private final @Nullable MessageDigest digest;
    private @Nullable FileHash hash;

    private StoredContent(InputStream content, boolean allMembers, @Nullable MessageDigest digest) {
        this.content = content;
        this.allMembers = allMembers;
        this.digest = digest;
    }

    /** All that there is to read; {@code stored} must be able to go back by two bytes, as in all of these. */
    public static StoredContent of(InputStream stored) throws IOException {
        return new StoredContent(inflated(stored), true, null);
    }

    /** All that there is to read, hashed meanwhile. */
    public static StoredContent hashed(InputStream stored) throws IOException {
        return new StoredContent(inflated(stored), true, sha256());
    }

    /** What CloudTrail hashes and no more, hashed meanwhile. */
    public static StoredContent hashedFirstMember(InputStream stored) throws IOException {
        return new StoredContent(inflated(stored), false, sha256());
    }

    public boolean isInflated() {
        return content instanceof GzipMembers;
    }

    /** The file's hash, once all that counts for it was read. */
    public Optional<FileHash> hash() {
        return Optional.ofNullable(hash);
    }

    /** Whether a file was cut or changed, when reading it ends so; else the disk, the network or a permission failed. */
    public static boolean isDamage(IOException e) {
        return e instanceof ZipException || e instanceof EOFException;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = content.read(bytes, from, length);
        while (count < 0 && endOfMember()) {
            count = content.read(bytes, from, length);
        }
        if (digest != null && hash == null && count > 0) {
            digest.update(bytes, from, count);
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Whether there is more to read after a member, or after the file that is none. */
    private boolean endOfMember() throws IOException {
        boolean followed = content instanceof GzipMembers members && members.isFollowed();
        if (digest != null && hash == null) {
            hash = new FileHash(HexFormat.of().formatHex(digest.digest()), followed);
        }
        if (followed && allMembers) {
            ((GzipMembers) content).begin();
            return true;
        }
        return false;
    }

    private static InputStream inflated(InputStream stored) throws IOException {
        stored.mark(2);
        boolean gzip = stored.read() == 0x1f && stored.read() == 0x8b; // RFC 1952, 2.3.1
        stored.reset();
        return gzip ? new GzipMembers(stored) : stored;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256 (MessageDigest's contract).", e);
        }
    }
}
