package dev.trailcheck.evidence;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads RSA public keys as CloudTrail gives them out: bare (PKCS#1), though its documentation shows them wrapped (SPKI).
 * The JDK reads only the latter, so a bare key gets its wrapping (RFC 5280, 4.1.2.7; RFC 8017, A.1).
 */
final class RsaKey {

    private static final byte[] RSA_ENCRYPTION = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte SEQUENCE = 0x30;
    private static final byte BIT_STRING = 0x03;

    private RsaKey() {}

    static Optional<PublicKey> of(String base64) {
        byte[] der;
        try {
            der = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return read(der).or(() -> read(wrapped(der)));
    }

    private static Optional<PublicKey> read(byte[] der) {
        try {
            return Optional.of(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] wrapped(byte[] bare) {
        ByteArrayOutputStream bits = new ByteArrayOutputStream();
        bits.write(0); // no unused bits
        bits.writeBytes(bare);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(RSA_ENCRYPTION);
        both.writeBytes(tagged(BIT_STRING, bits.toByteArray()));
        return tagged(SEQUENCE, both.toByteArray());
    }

    private static byte[] tagged(byte tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        int length = content.length;
        if (length < 0x80) {
            der.write(length);
        } else if (length < 0x100) {
            der.write(0x81);
            der.write(length);
        } else {
            der.write(0x82); // keys are far shorter than 64 KiB; a longer one is refused by its length
            der.write(length >> 8);
            der.write(length);
        }
        der.writeBytes(content);
        return der.toByteArray();
    }
}
