package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import java.util.List;
import java.util.function.Consumer;

/** A place that logs come from. */
public sealed interface Source permits FolderSource, FileSource, InputSource {

    /** The files of this source, sorted by name; whatever cannot be listed is told as a gap. */
    List<LogFile> files(Consumer<Gap> gaps);
}
