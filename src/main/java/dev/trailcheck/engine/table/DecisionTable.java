package dev.trailcheck.engine.table;

import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decision table is one rule, whose rows are its alternatives. Drools makes a rule of each row; they are folded into
 * one rule of the file's name, each row on the line on which it stands in the table. So whatever is said of a line of the
 * rule is true of the table, and the rule passes every wall that a written one does.
 */
public final class DecisionTable {

    public static final String ENDING = ".drl.csv";

    /** One that stands in a quoted cell is found as a part of it. */
    private static final Pattern COMMA = Pattern.compile("\"[^\"]*+\"|,");

    private DecisionTable() {}

    /** Whether a file of this name is a table, in CSV or in a workbook. */
    public static boolean isTable(String file) {
        return file.endsWith(ENDING) || file.endsWith(Workbook.ENDING);
    }

    /** In which column of the sheet a character of a row stands, both as CSV has them; columns count from 1. */
    public static int column(String row, int offset) {
        return 1
                + (int) COMMA.matcher(row)
                        .region(0, offset)
                        .results()
                        .filter(hit -> hit.group().equals(","))
                        .count();
    }

    /** The text of the rule; empty where the table is none, whose mistakes are then told. */
    public static Optional<String> rule(String file, String id, String csv, Collection<Mistake> mistakes) {
        return Sheet.read(file, csv, mistakes).flatMap(sheet -> {
            List<Row> rows = Rows.of(sheet, file, mistakes);
            return rows.isEmpty() ? Optional.empty() : Optional.of(folded(id, sheet, rows));
        });
    }

    private static String folded(String id, Sheet sheet, List<Row> rows) {
        int headingLine = rows.get(0).line() - 1; // that of the column titles, which nobody else needs
        StringBuilder text = new StringBuilder("package " + sheet.packageName())
                .append("\n".repeat(headingLine - 1))
                .append(heading(id, sheet));
        int line = headingLine;
        for (Row row : rows) {
            text.append("\n".repeat(row.line() - line))
                    .append(line == headingLine ? "  " : "  || ")
                    .append("( ")
                    .append(row.condition())
                    .append(" )");
            line = row.line();
        }
        return text + " ) then " + rows.get(0).consequence() + " end\n";
    }

    private static String heading(String id, Sheet sheet) {
        StringBuilder heading = new StringBuilder("rule " + quoted(id));
        sheet.metadata()
                .forEach((name, values) -> heading.append(" @%s(%s)"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        values.stream()
                                                .map(DecisionTable::quoted)
                                                .toList()))));
        return heading + " when $call : ApiCall(";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
