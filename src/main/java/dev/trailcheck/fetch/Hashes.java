package dev.trailcheck.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the bytes of a file come to. */
record Hashes(String sha256, String md5) {
    static final int BUFFER = 1 << 16;

    static Hashes of(Path file) throws IOException {
        MessageDigest sha256 = start("SHA-256");
        MessageDigest md5 = start("MD5");
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                sha256.update(buffer, 0, count);
                md5.update(buffer, 0, count);
            }
        }
        return new Hashes(hex(sha256), hex(md5));
    }

    static MessageDigest start(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime has both
        }
    }

    static String hex(MessageDigest hash) {
        return HexFormat.of().formatHex(hash.digest());
    }
}
