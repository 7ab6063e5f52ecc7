package dev.trailcheck.engine.table;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Nearest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.decisiontable.parser.csv.CsvLineParser;
import org.drools.decisiontable.parser.csv.CsvParser;
import org.drools.template.model.DRLOutput;

/** A table and what Drools reads out of it: its rows as rules, and what stands above them about the whole. */
record Sheet(List<String> lines, String packageName, Map<String, List<String>> metadata, String rules) {

    private static final Pattern CELL = Pattern.compile("\\b[A-Z]{1,2}([1-9]\\d{0,5})\\b");
    private static final Pattern FIRST_CELL = Pattern.compile("[\\s,]*+\"?([^,\"]*+)");
    private static final List<String> READ = List.of("RuleSet", "@severity", "@title", "@control", "@since");
    private static final Pattern PACKAGE = Pattern.compile("\\w+(\\.\\w+)*");

    static Optional<Sheet> read(String file, String csv, Collection<Mistake> mistakes) {
        List<String> lines = csv.lines().toList();
        for (int row = 1; row <= lines.size(); row++) {
            if (lines.get(row - 1).chars().filter(c -> c == '"').count() % 2 != 0) {
                mistakes.add(new Mistake(
                        file,
                        row,
                        0,
                        "A quote in this line is not closed, and a cell may not go on in the next line.",
                        "a cell holds a line break, or a quote in it is not doubled."));
                return Optional.empty();
            }
        }
        if (!saysOnlyWhatIsRead(file, lines, mistakes)) {
            return Optional.empty();
        }
        DefaultRuleSheetListener listener = new DefaultRuleSheetListener();
        DRLOutput rules = new DRLOutput();
        try {
            new CsvParser(listener, new CsvLineParser())
                    .parseFile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
            listener.getRuleSet().renderDRL(rules);
        } catch (RuntimeException e) { // Drools says so whatever is wrong, and throws what it did not foresee
            String said = String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("[.\\s]+$", "");
            Matcher cell = CELL.matcher(said);
            mistakes.add(new Mistake(
                    file,
                    cell.find() ? Integer.parseInt(cell.group(1)) : 0,
                    0,
                    "The table cannot be read: " + said + ".",
                    "docs/writing-rules.md shows how a table looks."));
            return Optional.empty();
        }
        String packageName = listener.getProperties().getSingleProperty("RuleSet", "");
        if (!PACKAGE.matcher(packageName).matches()) {
            mistakes.add(new Mistake(
                    file, 1, 0, "The table names no package.", "its first line should be: RuleSet,trailcheck.webrtc"));
            return Optional.empty();
        }
        return Optional.of(new Sheet(lines, packageName, metadata(listener), rules.getDRL()));
    }

    /** Drools knows more that may stand above a table, from imports to functions, and says nothing of what it does not know. */
    private static boolean saysOnlyWhatIsRead(String file, List<String> lines, Collection<Mistake> mistakes) {
        List<Mistake> unread = new ArrayList<>();
        for (int row = 1; row <= lines.size(); row++) {
            Matcher said = FIRST_CELL.matcher(lines.get(row - 1));
            String word = said.lookingAt() ? said.group(1).strip() : "";
            if (word.startsWith("RuleTable")) {
                mistakes.addAll(unread);
                return unread.isEmpty();
            }
            if (!word.isEmpty() && !READ.contains(word)) {
                unread.add(new Mistake(
                        file,
                        row,
                        0,
                        "The line '%s' above the table is not read.".formatted(word),
                        Nearest.to(word, READ)
                                .map("you meant '%s'?"::formatted)
                                .orElse("one of %s was meant; notes belong on the page."
                                        .formatted(String.join(", ", READ)))));
            }
        }
        return true; // that there is no table, Drools tells
    }

    /** A line such as {@code @severity,high}; several of one name are values of one annotation. */
    private static Map<String, List<String>> metadata(DefaultRuleSheetListener listener) {
        Map<String, List<String>> metadata = new LinkedHashMap<>();
        Stream.of("severity", "title", "control", "since").forEach(name -> {
            List<String> values = listener.getProperties().getProperty("@" + name);
            if (values != null) {
                metadata.put(name, List.copyOf(values));
            }
        });
        return metadata;
    }
}
