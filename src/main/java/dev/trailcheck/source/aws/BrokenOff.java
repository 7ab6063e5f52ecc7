package dev.trailcheck.source.aws;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Answers that break off. The SDK repeats a call that got no answer, but not one whose answer began; with this HTTP
 * client it even throws what Java throws.
 */
final class BrokenOff {
    private static final int MOST = 5;

    private BrokenOff() {}

    /** Asks again, where an answer broke off, so many times and no more. */
    static <T> T retried(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (UncheckedIOException | SdkClientException e) {
                if (attempt == MOST || !isBroken(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isBroken(Throwable e) {
        return e instanceof UncheckedIOException
                || e instanceof XMLStreamException
                || String.valueOf(e.getMessage()).contains("nmarshall")
                || (e.getCause() != null && isBroken(e.getCause()));
    }
}
