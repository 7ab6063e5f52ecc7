package dev.trailcheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Who wrote a report. */
public final class Tool {

    public static final String NAME = "trailcheck";
    public static final String VERSION = version();

    private Tool() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream file = Tool.class.getResourceAsStream("tool.properties")) {
            properties.load(Objects.requireNonNull(file, "tool.properties is part of the build"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
