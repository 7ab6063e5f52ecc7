package dev.trailcheck.workshop.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import tools.jackson.databind.JsonNode;

/** Writes a document so that people can read it too. */
final class Json {

    private Json() {}

    static void write(JsonNode document, Writer out) {
        try {
            out.write(document.toPrettyString());
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
