package dev.trailcheck.engine.table;

import dev.trailcheck.rule.Mistake;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the rules that Drools made of rows back into what each row says; every mistake is told with the row's line. */
final class Rows {

    /** How Drools says above each rule which row it made it of; a cell could imitate it with other digits. */
    private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+(\\d{1,7})\\b");

    /** Drools names each row's rule after the table and the row. */
    private static final Pattern NAME = Pattern.compile(".*_([1-9][0-9]{0,5})");

    private final Sheet sheet;
    private final String file;
    private final Collection<Mistake> mistakes;
    private boolean sound = true;

    private Rows(Sheet sheet, String file, Collection<Mistake> mistakes) {
        this.sheet = sheet;
        this.file = file;
        this.mistakes = mistakes;
    }

    /** Empty where any row is wrong: a table with a row left out would find less than it says. */
    static List<Row> of(Sheet sheet, String file, Collection<Mistake> mistakes) {
        Rows rows = new Rows(sheet, file, mistakes);
        List<Row> read = rows.parse().map(rows::rows).orElse(List.of());
        return rows.sound ? read : List.of();
    }

    private Optional<PackageDescr> parse() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr tree = parser.parse(false, sheet.rules());
            if (!parser.hasErrors() && tree != null) {
                return Optional.of(tree);
            }
        } catch (DroolsParserException e) {
            mistake(rowOfLine(e.getLineNumber()), "This row is no rule.", CELLS);
        } catch (StackOverflowError e) { // from a cell that nests deeper than any condition does
            mistake(0, "A cell of the table is nested too deeply to be read.", CELLS);
            return Optional.empty();
        }
        parser.getErrors()
                .forEach(error -> mistake(
                        rowOfLine(error instanceof ParserError place ? place.getRow() : 0),
                        "The row cannot be read: "
                                + error.getMessage().replaceFirst("^\\[ERR \\d+] (Line \\d+:\\d+ )?", "") + ".",
                        CELLS));
        sound = false;
        return Optional.empty();
    }

    private static final String CELLS = "a quote in a cell of it, or in the pattern above, is not doubled.";

    private List<Row> rows(PackageDescr tree) {
        List<Row> rows = new ArrayList<>();
        int above = 2; // the package and a heading
        for (RuleDescr rule : tree.getRules()) {
            Matcher name = NAME.matcher(rule.getName());
            int line = name.matches() ? Integer.parseInt(name.group(1)) : 0;
            if (line <= above) {
                mistake(0, "The table's name '%s' cannot be read.".formatted(rule.getName()), "it wants plain words.");
                return rows;
            }
            above = line;
            Row row = row(rule, line);
            rows.add(row);
            if (!row.consequence().equals(rows.get(0).consequence())) {
                mistake(row.line(), "The row says something else than the first row.", "one message serves all rows.");
            }
        }
        requireAll(rows);
        if (rows.isEmpty()) {
            mistake(0, "The table has no row.", "its rows stand under the line with the column titles.");
        }
        return rows;
    }

    /** Drools reads up to the first empty line, and says nothing of what stands below it. */
    private void requireAll(List<Row> rows) {
        Set<Integer> read = rows.stream().map(Row::line).collect(Collectors.toSet());
        int first = rows.isEmpty() ? sheet.lines().size() : rows.get(0).line();
        for (int line = first + 1; line <= sheet.lines().size(); line++) {
            boolean filled = sheet.lines().get(line - 1).chars().anyMatch(c -> c > ' ' && c != ',' && c != '"');
            if (filled && !read.contains(line)) {
                mistake(line, "The row is not read.", "an empty line above it ends the table; it should go.");
            }
        }
    }

    private Row row(RuleDescr rule, int line) {
        List<? extends BaseDescr> elements = rule.getLhs().getDescrs();
        if (elements.isEmpty()) {
            mistake(line, "The row sets no condition, and would find every call.", "it wants a value, or can go.");
        } else if (elements.size() > 1
                || !(elements.get(0) instanceof PatternDescr pattern)
                || pattern.getSource() != null
                || !pattern.getObjectType().equals("ApiCall")
                || !"$call".equals(pattern.getIdentifier())) {
            mistake(
                    line,
                    "The row is not about one call.",
                    "every CONDITION column has the cell '$call : ApiCall...' under it, dots included.");
        }
        if (rule.getConsequence() == null
                || String.valueOf(rule.getConsequence()).isBlank()) {
            mistake(line, "The row reports nothing.", "its cell in the ACTION column wants a mark, such as x.");
        }
        String condition = elements.stream()
                .filter(PatternDescr.class::isInstance)
                .flatMap(element -> ((PatternDescr) element).getConstraint().getDescrs().stream())
                .map(constraint -> "(" + constraint + ")")
                .collect(Collectors.joining(" && "));
        return new Row(line, condition, String.valueOf(rule.getConsequence()).strip());
    }

    /** The row from which a line of Drools' rules was made. */
    private int rowOfLine(int line) {
        return sheet.rules()
                .lines()
                .limit(line)
                .map(ROW::matcher)
                .filter(Matcher::lookingAt)
                .reduce((earlier, later) -> later)
                .map(row -> Integer.parseInt(row.group(1)))
                .orElse(0);
    }

    private void mistake(int line, String what, String maybe) {
        sound = false;
        mistakes.add(new Mistake(file, line, 0, what, maybe));
    }
}
