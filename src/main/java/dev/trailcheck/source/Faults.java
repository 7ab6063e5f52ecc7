package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import java.io.CharConversionException;
import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in a reader's words why a file, or the rest of it, could not be read. */
record Faults(String file, Limits limits) {

    /** The file did not even open. */
    static Gap opening(String file, Exception e) {
        Throwable cause = e instanceof JacksonException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof UnreadableException unreadable) {
            return unreadable.gap();
        }
        if (cause instanceof EOFException) {
            return new Gap("truncated", file, "The gzip stream ends within its header.", FETCH_AGAIN);
        }
        if (cause instanceof AccessDeniedException) {
            return new Gap(
                    "unreadable",
                    file,
                    "This user may not read the file.",
                    "its permissions want changing: chmod a+r.");
        }
        if (cause instanceof NoSuchFileException) {
            return new Gap(
                    "unreadable", file, "The file is gone.", "it is a link to nowhere, or was moved during the run.");
        }
        return new Gap("unreadable", file, "The file could not be opened (%s).".formatted(said(cause)), FETCH_AGAIN);
    }

    /**
     * The file opened, and {@code records} were read before the fault; the parser's first byte is byte {@code shift} of
     * the file, in its first line.
     */
    Gap reading(int records, JsonParser parser, long shift, JacksonException e) throws FileTooLargeException {
        TokenStreamLocation place = isKnown(e.getLocation()) ? e.getLocation() : parser.currentLocation();
        String sofar = records == 0
                ? "Nothing could be read"
                : "%d %s read, the rest was not".formatted(records, records == 1 ? "record was" : "records were");
        String where = "%s: line %d, column %d, byte %d"
                .formatted(
                        file,
                        place.getLineNr(),
                        place.getColumnNr() + (place.getLineNr() == 1 ? shift : 0),
                        Math.max(0, place.getByteOffset() + shift));
        if (e.getCause() instanceof FileTooLargeException) {
            throw FileTooLargeException.at(where, sofar, limits.file());
        }
        if (e.getCause() instanceof EOFException) {
            return new Gap("truncated", where, sofar + ": the gzip stream ends too early.", FETCH_AGAIN);
        }
        if (e.getCause() instanceof ZipException) {
            return new Gap("corrupt", where, sofar + ": the gzip stream is damaged.", FETCH_AGAIN);
        }
        if (e.getCause() != null && !(e.getCause() instanceof CharConversionException)) {
            return new Gap(
                    "unreadable",
                    where,
                    "%s: reading failed (%s).".formatted(sofar, said(e.getCause())),
                    "the disk or the network failed; run again.");
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return new Gap("truncated", where, sofar + ": the JSON ends in the middle.", FETCH_AGAIN);
        }
        if (e instanceof StreamConstraintsException) {
            return new Gap(
                    "too-large",
                    where,
                    "%s: a record is nested too deeply, or larger than %s.".formatted(sofar, limits.record()),
                    "the file was made to break readers; if it is sound, a larger --max-record-size reads on.");
        }
        return new Gap(
                "not-json",
                where,
                sofar + ": this is not JSON.",
                "it is no log at all, or an editor or a merge has damaged it; fetch it again.");
    }

    /** Faults of the stream beneath the parser come without a place. */
    private static boolean isKnown(@Nullable TokenStreamLocation place) {
        return place != null && place.getLineNr() > 0;
    }

    private static final String FETCH_AGAIN = "its download or its writing was cut short; fetch it again.";

    /** The kind of exception, never its text: that would quote the file, and paths of this machine. */
    private static String said(Throwable cause) {
        return cause.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
