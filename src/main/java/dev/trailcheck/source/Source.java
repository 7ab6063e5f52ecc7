package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A place that logs come from. */
public interface Source {
    /** The files of this source, sorted by name; whatever cannot be listed is told as a gap. */
    List<LogFile> files(Consumer<Gap> gaps);

    /** How reports call this source, wherever it lies. */
    String name();

    /** Whether its files have places that other machines can read, too. */
    default boolean isOpenToOthers() {
        return false;
    }

    /** The folder on this machine that holds the files as CloudTrail laid them out, if there is one. */
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /** Where in S3 the files lie, if they do there. */
    default Optional<KeySpace> keys() {
        return Optional.empty();
    }
}
