package dev.trailcheck.engine.table;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A workbook in Excel's format with one sheet, read into the lines that the same table would have as CSV. What its author
 * cannot see on the screen is refused: formulas, hidden rows, columns and sheets.
 */
public final class Workbook {

    public static final String ENDING = ".drl.xlsx";

    private static final String NAMES = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private Workbook() {}

    /** The table as CSV, a line for each row; empty where the file is none, whose mistake is then told. */
    public static Optional<String> csv(String file, Path path, Collection<Mistake> mistakes) {
        try (Parts parts = Parts.of(path)) {
            List<String> texts = parts.has(TEXTS) ? SharedTexts.in(parts.part(TEXTS)) : List.of();
            Map<Integer, Map<Integer, String>> cells = SheetCells.read(parts.part(sheet(parts)), texts);
            return Optional.of(csv(cells));
        } catch (UnreadableException e) {
            mistakes.add(new Mistake(file, e.row(), 0, String.valueOf(e.getMessage()), e.maybe()));
        } catch (IOException
                | IllegalArgumentException e) { // the latter from a zip whose names are in no known letters
            mistakes.add(Mistake.inFile(
                    file,
                    "The file is no workbook of Excel.",
                    "it has a password, or another ending and format: save it as .xlsx, or as CSV."));
        }
        return Optional.empty();
    }

    private static String sheet(Parts parts) throws UnreadableException {
        List<Map<String, String>> sheets = Elements.named("sheet", parts.part(NAMES));
        if (sheets.size() != 1
                || !sheets.get(0).getOrDefault("state", "visible").equals("visible")) {
            throw new UnreadableException(
                    0,
                    "The workbook has %d sheets, hidden ones included, and should have one to be seen."
                            .formatted(sheets.size()),
                    "notes belong on the rule's page; delete the other sheets.");
        }
        String id = sheets.get(0).getOrDefault("id", "");
        String target = Elements.named("Relationship", parts.part(LINKS)).stream()
                .filter(link -> link.getOrDefault("Id", "").equals(id))
                .map(link -> link.getOrDefault("Target", ""))
                .collect(Collectors.joining());
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static String csv(Map<Integer, Map<Integer, String>> cells) {
        StringBuilder csv = new StringBuilder();
        int line = 1;
        for (Map.Entry<Integer, Map<Integer, String>> row : cells.entrySet()) {
            csv.append("\n".repeat(row.getKey() - line));
            line = row.getKey();
            int column = 1;
            for (Map.Entry<Integer, String> cell : row.getValue().entrySet()) {
                csv.append(",".repeat(cell.getKey() - column)).append(quoted(cell.getValue()));
                column = cell.getKey();
            }
        }
        return csv + "\n";
    }

    private static String quoted(String text) {
        return text.matches("[^\",]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
