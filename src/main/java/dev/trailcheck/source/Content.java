package dev.trailcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the first bytes of a file say that it is; whatever says nothing else is read as JSON, and told if it is none. */
enum Content {
    GZIP,
    ZIP,
    POINTER,
    TABLE,
    JSON;

    static final int BUFFER = 1 << 16;

    private static final int ENOUGH = 4096;

    /** Looks ahead in a stream that can go back; as far as it must, since what lies ahead may be broken. */
    static Content of(InputStream stored) throws IOException {
        stored.mark(ENOUGH);
        int first = stored.read();
        stored.reset();
        if (first == '{' || first == '[' || first < 0) {
            return JSON;
        }
        byte[] start = start(stored);
        if (begins(start, 0x1f, 0x8b)) {
            return GZIP; // RFC 1952, 2.3.1
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return ZIP; // APPNOTE.TXT, 4.3.7
        }
        String text = new String(start, StandardCharsets.UTF_8);
        if (text.startsWith("version https://git-lfs")) {
            return POINTER;
        }
        return isTable(text) ? TABLE : JSON;
    }

    private static byte[] start(InputStream stored) throws IOException {
        byte[] start = new byte[ENOUGH];
        int length = 0;
        try {
            length = Math.max(0, stored.readNBytes(start, 0, ENOUGH));
        } catch (IOException e) {
            // whoever reads on meets it again, and knows where
        }
        stored.reset();
        return Arrays.copyOf(start, length);
    }

    /** Athena and Lake name their columns in the first line, in letters of either case. */
    private static boolean isTable(String text) {
        String header = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        List<String> columns =
                List.of(header.replace("\"", "").replace("\ufeff", "").split(","));
        return columns.contains("eventname") && columns.contains("eventsource");
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (start.length <= i || (start[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
