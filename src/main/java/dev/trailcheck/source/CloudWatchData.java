package dev.trailcheck.source;

import dev.trailcheck.stored.StoredContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
        try (StoredContent content = StoredContent.of(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(data)))) {
            return content.isInflated() ? new String(content.readNBytes(LARGEST), StandardCharsets.UTF_8) : data;
        } catch (IOException | IllegalArgumentException e) {
            return data;
        }
    }
}
