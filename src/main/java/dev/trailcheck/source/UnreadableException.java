package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file could not be opened, and its source knows better than its reader why. */
public final class UnreadableException extends IOException {
    private final transient Gap gap;

    public UnreadableException(Gap gap, @Nullable Throwable cause) {
        super(gap.what(), cause);
        this.gap = gap;
    }

    public Gap gap() {
        return gap;
    }
}
