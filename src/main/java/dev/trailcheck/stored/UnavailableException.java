package dev.trailcheck.stored;

import java.io.IOException;

/** A file cannot be had; its message says why in a sentence, and {@link #maybe} what may help. */
public final class UnavailableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String maybe;

    public UnavailableException(String what, String maybe, Throwable cause) {
        super(what, cause);
        this.maybe = maybe;
    }

    public String maybe() {
        return maybe;
    }
}
