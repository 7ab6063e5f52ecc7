package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.LogFile;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The event history of one account and region; its pages are asked for as they are read, or a little before. */
record EventHistoryFile(String name, Supplier<Pages> pages, Consumer<Gap> gaps) implements LogFile {

    @Override
    public InputStream open() {
        return new EventHistoryStream(pages.get(), fault -> gaps.accept(fault.gap(name)));
    }
}
