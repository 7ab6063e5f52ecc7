package dev.trailcheck.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The public keys that the user trusts: some by fingerprint, and some that a file gave no fingerprint for, which are
 * tried on every digest.
 */
public record PublicKeys(Map<String, List<PublicKey>> byFingerprint, List<PublicKey> others) {

    public static final PublicKeys NONE = new PublicKeys(Map.of(), List.of());

    public PublicKeys {
        byFingerprint = Map.copyOf(byFingerprint);
        others = List.copyOf(others);
    }

    /** A key as ListPublicKeys gives it, in Base64; none where that is no RSA key. */
    public static PublicKeys of(String fingerprint, String base64) {
        return RsaKey.of(base64)
                .map(key -> new PublicKeys(Map.of(fingerprint, List.of(key)), List.of()))
                .orElse(NONE);
    }

    public PublicKeys and(PublicKeys more) {
        Map<String, List<PublicKey>> all = new HashMap<>(byFingerprint);
        more.byFingerprint.forEach((fingerprint, keys) -> all.merge(fingerprint, keys, PublicKeys::joined));
        return new PublicKeys(all, joined(others, more.others));
    }

    boolean has(String fingerprint) {
        return !others.isEmpty() || byFingerprint.containsKey(fingerprint);
    }

    /** Whether the signature, in hex, was made over the digest by the key it names (RSASSA-PKCS1-v1_5, SHA-256). */
    boolean fits(String signature, Digest digest) {
        byte[] signed = digest.stringToSign().getBytes(StandardCharsets.UTF_8);
        return joined(byFingerprint.getOrDefault(digest.fingerprint(), List.of()), others).stream()
                .anyMatch(key -> fits(signature, signed, key));
    }

    private static boolean fits(String signature, byte[] signed, PublicKey key) {
        try {
            Signature check = Signature.getInstance(SavedSignatures.ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // neither hex nor a signature at all
        }
    }

    private static List<PublicKey> joined(List<PublicKey> some, List<PublicKey> more) {
        List<PublicKey> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
