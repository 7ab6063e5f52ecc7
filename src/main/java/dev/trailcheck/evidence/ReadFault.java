package dev.trailcheck.evidence;

import dev.trailcheck.stored.UnavailableException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** What a file's failing to be read says of it: a damaged one is not as delivered, one that did not open proves nothing. */
final class ReadFault {

    private ReadFault() {}

    static Ruling ruling(String said, IOException e) {
        if (e instanceof UnavailableException unavailable) {
            return Ruling.unproven(reason(e), unavailable.maybe());
        }
        String what = said.formatted(reason(e));
        return isDamage(e)
                ? Ruling.invalid(what, "it was changed or cut short; fetch it again.")
                : Ruling.unproven(what, "the file itself can be put in its place, or its permissions changed.");
    }

    /** Why a file could not be read, in words that follow a colon. */
    static String reason(IOException e) {
        String message = e.getMessage();
        boolean inWords = e.getClass() == IOException.class
                || e instanceof UnavailableException
                || e instanceof ZipException
                || e instanceof EOFException;
        if (inWords && message != null) {
            return message;
        }
        return e instanceof CharConversionException
                ? "it is no UTF-8"
                : "it cannot be opened (" + e.getClass().getSimpleName() + ")";
    }

    private static boolean isDamage(IOException e) {
        return e instanceof ZipException || e instanceof EOFException || e instanceof CharConversionException;
    }
}
