package dev.trailcheck.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What messages are brought together by: the id of an event, the account of a fact, or nothing but that they are for the
 * driver. As bytes, the kind first.
 */
final class Key {

    /** Of our service's events. */
    static final byte EVENT = 1;

    /** Of other services' events, which never meet ours. */
    static final byte CONTEXT = 2;

    static final byte ACCOUNT = 3;

    /** Sorts last. */
    static final byte DRIVER = 4;

    /** By bytes; serializable, as it travels with the work. */
    static final Comparator<byte[]> ORDER = (Comparator<byte[]> & Serializable) Arrays::compareUnsigned;

    /** As identities are written, in small letters; an event without one goes by its content, which is as long as a hash. */
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final byte AS_GUID = 0;
    private static final byte AS_TEXT = 1;

    private Key() {}

    static byte kind(byte[] key) {
        return key[0];
    }

    static byte[] event(byte kind, String id) {
        if (GUID.matcher(id).matches()) {
            UUID guid = UUID.fromString(id);
            return ByteBuffer.allocate(18)
                    .put(kind)
                    .put(AS_GUID)
                    .putLong(guid.getMostSignificantBits())
                    .putLong(guid.getLeastSignificantBits())
                    .array();
        }
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + text.length)
                .put(kind)
                .put(AS_TEXT)
                .put(text)
                .array();
    }

    /** The id of an event. */
    static String id(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key, 2, key.length - 2);
        return key[1] == AS_GUID
                ? new UUID(bytes.getLong(), bytes.getLong()).toString()
                : new String(key, 2, key.length - 2, StandardCharsets.UTF_8);
    }

    static byte[] account(String account) {
        byte[] text = account.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + text.length).put(ACCOUNT).put(text).array();
    }

    /** For the driver; {@code number} spreads such messages over the machines on their way. */
    static byte[] driver(int number) {
        return ByteBuffer.allocate(5).put(DRIVER).putInt(number).array();
    }

    /** Half of a content's hash: enough to tell bodies apart, since nobody can make two that agree in it. */
    static Bytes mark(String content) {
        return Bytes.ofHex(content.substring(0, 32));
    }
}
