package dev.trailcheck.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What a parser stumbled over, in the words of a person who wrote the file and never saw the parser. */
record SyntaxError(Place place, String problem) {

    private static final int ROOM = 160;

    /** What the parsers say of their own classes, settings and character codes. */
    private static final String JARGON = "(?s)\n.*|, from `[^`]*`|, got this instead.*| \\(code [^)]*\\)|\\. .*";

    /** Remedies for what happens most, by a piece of the problem; the first that fits is given. */
    private static final List<Map.Entry<String, String>> REMEDIES = List.of(
            Map.entry("scanning an alias", "the text needs quotes, as every text does that begins with '*'"),
            Map.entry("mapping values are not", "a text with ': ' in it needs quotes, or the line is indented wrongly"),
            Map.entry("(TAB)", "the line is indented with a tab; YAML takes only spaces"),
            Map.entry("cannot start any token", "the text needs quotes, as its first character has a meaning in YAML"),
            Map.entry("quoted scalar", "a quote is left open"),
            Map.entry("Leading zeroes", "the number is an id and needs quotes"),
            Map.entry("closing quote", "a quote is left open in a cell, or not doubled within one"),
            Map.entry("column separator", "a quote within a cell is not doubled"));

    static SyntaxError of(JacksonException e, TokenStreamLocation reached) {
        if (e.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().get();
            return new SyntaxError(new Place(mark.getLine() + 1, mark.getColumn() + 1), plain(problem(marked)));
        }
        TokenStreamLocation location = e.getLocation() == null ? reached : e.getLocation();
        Place place = new Place(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
        String problem =
                e instanceof UnexpectedEndOfInputException ? "the file ends too early" : e.getOriginalMessage();
        return new SyntaxError(place, plain(problem));
    }

    void report(Format format, FileMistakes mistakes) {
        String remedy = REMEDIES.stream()
                .filter(entry -> problem.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        mistakes.at(place, "this is not " + format.name() + ": " + Quoted.shown(problem, ROOM), remedy);
    }

    private static String problem(MarkedYamlEngineException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ": " + e.getProblem();
    }

    private static String plain(String message) {
        String plain = message.replaceAll(JARGON, "");
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }
}
