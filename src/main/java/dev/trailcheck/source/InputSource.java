package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** The standard input, named {@code -}; it can be read once. */
public record InputSource(InputStream in) implements Source {

    public static final String NAME = "-";

    @Override
    public List<LogFile> files(Consumer<Gap> gaps) {
        return List.of(new LogFile() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public InputStream open() {
                return in;
            }
        });
    }

    @Override
    public String name() {
        return NAME;
    }
}
