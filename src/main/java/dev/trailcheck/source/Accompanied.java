package dev.trailcheck.source;

import java.util.Map;

/** A stream whose bytes came together with what S3 keeps beside them, so that nobody needs to ask for that again. */
public interface Accompanied {
    /** By names in small letters, as {@link LogFile#metadata()}. */
    Map<String, String> metadata();
}
