package dev.trailcheck.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a CloudWatch Logs subscription hands to a function: JSON, deflated as gzip, written in base 64. */
final class CloudWatchData {

    /** A subscription sends at most 1 MB deflated; what inflates far beyond that is no log. */
    private static final int LARGEST = 64_000_000;

    private CloudWatchData() {}

    /** The JSON; the text as it is where it cannot be opened, so that it is told as unreadable. */
    static String text(String data) {
        if (data.isEmpty()) {
            return "";
        }
        try (InputStream inflated =
                new GzipMembers(new ByteArrayInputStream(Base64.getMimeDecoder().decode(data)), 1 << 13)) {
            return new String(inflated.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            return data;
        }
    }
}
