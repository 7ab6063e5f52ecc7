package dev.trailcheck.policy;

import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/** Reads a whole file into a tree of nodes; whatever keeps it from that is a mistake of the file. */
public final class Document {

    private Document() {}

    public static Optional<Node> read(Path file, FileMistakes mistakes) {
        Format format = Format.of(file);
        return FileText.read(file, format.limit(), mistakes)
                .flatMap(text -> parsed(text, format, mistakes))
                .filter(root -> isFilled(root, mistakes))
                .map(root -> root instanceof Node.Listing rows && format.equals(Format.CSV)
                        ? Table.of(rows, mistakes)
                        : root);
    }

    private static Optional<Node> parsed(String text, Format format, FileMistakes mistakes) {
        try (JsonParser tokens = format.tokens().createParser(ObjectReadContext.empty(), text)) {
            try {
                return new Tree(tokens, mistakes).grow();
            } catch (JacksonException e) {
                SyntaxError.of(e, tokens.currentLocation()).report(format, mistakes);
                return Optional.empty();
            }
        }
    }

    /** A file of nothing but comments is as empty as one of no bytes. */
    private static boolean isFilled(Node root, FileMistakes mistakes) {
        boolean filled = !(root instanceof Node.Nothing);
        if (!filled) {
            mistakes.inFile("is empty", "all of it is commented out");
        }
        return filled;
    }
}
