package dev.trailcheck.fetch;

import dev.trailcheck.source.Source;
import java.nio.file.Path;
import java.util.List;

/** What to keep and where; {@code replace} lets what differs take the place of what was kept before. */
public record FetchRequest(List<Source> sources, Path folder, boolean replace, int threads) {
    public FetchRequest {
        sources = List.copyOf(sources);
    }
}
