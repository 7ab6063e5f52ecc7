package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One file, named by its last part. */
public record FileSource(Path path) implements Source {

    @Override
    public List<LogFile> files(Consumer<Gap> gaps) {
        return List.of(new DiskFile(name(), path));
    }

    @Override
    public boolean isOpenToOthers() {
        return true;
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }
}
