package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.UnreadableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Bytes that fail at their end where they do not come to the MD5 that S3 names. Not thread-safe. */
final class EtagStream extends FilterInputStream {
    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    private final String expected;
    private final String name;
    private final MessageDigest hash;
    private boolean checked;

    EtagStream(InputStream bytes, String expected, String name) {
        super(bytes);
        this.expected = expected;
        this.name = name;
        this.hash = md5();
        this.in = new DigestInputStream(bytes, hash);
    }

    /**
     * The MD5 that an ETag is: of an object put in one part, and neither encrypted by a key of KMS nor by one of the
     * customer's own (Amazon S3 API Reference, common response headers).
     */
    static Optional<String> md5(String etag, GetObjectResponse answer) {
        ServerSideEncryption encryption = answer.serverSideEncryption();
        boolean plain = answer.sseCustomerAlgorithm() == null
                && (encryption == null || encryption == ServerSideEncryption.AES256);
        return Optional.of(MD5.matcher(etag))
                .filter(matcher -> plain && matcher.matches())
                .map(matcher -> matcher.group(1));
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one < 0) {
            check();
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        int count = super.read(into, offset, wanted);
        if (count < 0) {
            check();
        }
        return count;
    }

    private void check() throws IOException {
        if (checked) {
            return;
        }
        checked = true;
        String got = HexFormat.of().formatHex(hash.digest());
        if (!got.equals(expected)) {
            throw new UnreadableException(
                    new Gap(
                            "garbled",
                            name,
                            "The bytes that arrived are not those that S3 names (MD5 %s, not %s)."
                                    .formatted(got, expected),
                            "a proxy on the way changed them; run again without it."),
                    new IOException("MD5"));
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime has it
        }
    }
}
