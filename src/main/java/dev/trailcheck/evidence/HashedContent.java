package dev.trailcheck.evidence;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;

/** A stored file as CloudTrail hashed it: inflated where its first bytes say gzip, never held in memory as a whole. */
final class HashedContent extends FilterInputStream {

    private final InputStream content;
    private final DigestInputStream hashed;

    private HashedContent(InputStream content, DigestInputStream hashed) {
        super(hashed);
        this.content = content;
        this.hashed = hashed;
    }

    static HashedContent of(StoredFile file) throws IOException {
        if (!file.regular()) {
            throw new IOException("it is a link or a device, and these are not followed");
        }
        InputStream stored =
                new BufferedInputStream(Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS), 1 << 16);
        try {
            InputStream content = isGzip(stored) ? new FirstMember(stored) : stored;
            return new HashedContent(content, new DigestInputStream(content, sha256()));
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /** Reads what is left and gives the SHA-256 of all that was read, in lower-case hex. */
    String sha256OfAll() throws IOException {
        hashed.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    }

    /** Whether bytes stand after the end of the gzip stream; known once all was read. */
    boolean isFollowed() {
        return content instanceof FirstMember member && member.isFollowed();
    }

    /** Why a file could not be read, in words that follow a colon. */
    static String reason(IOException e) {
        String message = e.getMessage();
        boolean inWords = e.getClass() == IOException.class || e instanceof ZipException || e instanceof EOFException;
        return inWords && message != null
                ? message
                : "it cannot be opened (" + e.getClass().getSimpleName() + ")";
    }

    private static boolean isGzip(InputStream stored) throws IOException {
        stored.mark(2);
        int first = stored.read();
        int second = stored.read();
        stored.reset();
        return first == 0x1f && second == 0x8b;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256 (MessageDigest's contract).", e);
        }
    }
}
