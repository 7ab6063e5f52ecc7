package dev.trailcheck.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.function.Function;

/**
 * SHA-256 under a key that is drawn anew for every run and told to nobody: a copy whose mark is that of another record
 * cannot be sought beforehand, so that few bits of a mark are enough. Thread-safe.
 */
final class SecretHash implements Function<String, Mark> {

    private final byte[] key = new byte[32];

    SecretHash() {
        new SecureRandom().nextBytes(key);
    }

    @Override
    public Mark apply(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Mark(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256 (MessageDigest's contract).", e);
        }
    }
}
