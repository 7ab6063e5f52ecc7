package dev.trailcheck.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Texts of one form that occur again and again, each made of its bytes, and looked at, once: the regions, accounts and
 * services of an archive are few. Bounded, whatever the records claim. Not thread-safe.
 */
final class Words {

    private static final int SLOTS = 1024;

    private final Pattern form;
    private final byte[][] bytesOf = new byte[SLOTS][0];
    private final String[] texts = new String[SLOTS];

    Words(Pattern form) {
        this.form = form;
        Arrays.fill(texts, "");
    }

    /** The text of plain ASCII bytes that have this hash; "" when it is not of the form. */
    String of(byte[] bytes, int from, int until, long hash) {
        int slot = (int) (hash & (SLOTS - 1));
        byte[] known = bytesOf[slot];
        if (!Arrays.equals(known, 0, known.length, bytes, from, until)) {
            String text = new String(bytes, from, until - from, StandardCharsets.US_ASCII);
            bytesOf[slot] = Arrays.copyOfRange(bytes, from, until);
            texts[slot] = form.matcher(text).matches() ? text : "";
        }
        return texts[slot];
    }
}
