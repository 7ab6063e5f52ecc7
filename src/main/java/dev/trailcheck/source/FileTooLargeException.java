package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import java.io.IOException;

/** A file inflates to more than it may; its reading ends with the gap that says so. */
final class FileTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Gap gap;

    private FileTooLargeException(Gap gap) {
        super(gap.what());
        this.gap = gap;
    }

    /** {@code where} is the file, and the place in it where that is known; {@code sofar} what was read of it. */
    static FileTooLargeException at(String where, String sofar, ByteSize most) {
        return new FileTooLargeException(
                new Gap(
                        "too-large",
                        where,
                        "%s: inflated, the file is larger than %s.".formatted(sofar, most),
                        "it was made to fill the memory of readers; if it is sound, a larger --max-file-size reads all of it."));
    }

    Gap gap() {
        return gap;
    }
}
