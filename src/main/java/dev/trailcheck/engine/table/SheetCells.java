package dev.trailcheck.engine.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Reads the cells of a sheet by row and column, both from 1; those that hold nothing are left out. */
final class SheetCells {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_COLUMNS = 50;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final Pattern RANGE = Pattern.compile(CELL.pattern() + ":" + CELL.pattern());
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /** How Excel writes signs that XML cannot hold; a line break of Windows is one. */
    private static final Pattern ESCAPED = Pattern.compile("[\\n\\r]|_x[0-9A-Fa-f]{4}_");

    private final Elements elements;
    private final List<String> texts;
    private final SortedMap<Integer, Map<Integer, String>> cells = new TreeMap<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int row;
    private int column;
    private boolean hidden;

    private SheetCells(XMLStreamReader part, List<String> texts) {
        this.elements = new Elements(part);
        this.texts = texts;
    }

    static Map<Integer, Map<Integer, String>> read(XMLStreamReader part, List<String> texts)
            throws UnreadableException {
        SheetCells sheet = new SheetCells(part, texts);
        while (sheet.elements.next()) {
            sheet.step();
        }
        return sheet.cells;
    }

    private void step() throws UnreadableException {
        if (elements.begins("col")
                && (elements.isOn("hidden") || elements.attribute("width").equals("0"))) {
            int last = Math.min(number(elements.attribute("max")), MOST_COLUMNS);
            for (int each = number(elements.attribute("min")); each <= last; each++) {
                hiddenColumns.add(each);
            }
        } else if (elements.begins("row")) {
            String number = elements.attribute("r");
            forward(number.isEmpty() ? row + 1 : number(number), 1);
            column = 0;
            hidden = elements.isOn("hidden") || elements.attribute("ht").equals("0");
        } else if (elements.begins("c")) {
            cell();
        } else if (elements.begins("mergeCell")) {
            merge(elements.attribute("ref"));
        }
    }

    private void cell() throws UnreadableException {
        Matcher place = CELL.matcher(elements.attribute("r"));
        int at = place.matches() ? columnNumber(place.group(1)) : column + 1;
        if (at <= column || (place.matches() && number(place.group(2)) != row)) {
            throw refused("has cells that do not stand in order", "a program other than Excel wrote it.");
        }
        forward(row, at);
        column = at;
        String type = elements.attribute("t");
        StringBuilder value = new StringBuilder();
        boolean within = false;
        while (!elements.ends("c") && elements.next()) {
            if (elements.begins("f")) {
                throw refused("holds a formula in " + name(at), "a table says what it means; write the value.");
            }
            if (elements.begins("is")) {
                value.append(SharedTexts.text(elements, "is"));
            }
            within = elements.begins("v") || (within && !elements.ends("v"));
            value.append(within ? elements.characters() : "");
        }
        put(at, text(type, value.toString(), at));
    }

    private String text(String type, String value, int at) throws UnreadableException {
        boolean shared = type.equals("s") && value.matches("\\d{1,6}") && Integer.parseInt(value) < texts.size();
        boolean written = Set.of("str", "inlineStr", "d").contains(type);
        boolean number = Set.of("", "n").contains(type)
                && (value.isEmpty() || NUMBER.matcher(value).matches());
        boolean choice = type.equals("b") && Set.of("0", "1").contains(value);
        if (!shared && !written && !number && !choice) {
            throw refused("holds what is neither text nor a plain number in " + name(at), "format the cell as text.");
        }
        String text = shared ? texts.get(Integer.parseInt(value)) : value;
        return choice ? Boolean.toString(value.equals("1")) : text;
    }

    private void put(int at, String text) throws UnreadableException {
        if (text.isBlank()) {
            return;
        }
        if (ESCAPED.matcher(text).find()) {
            throw refused("holds a line break, or another sign that is not seen, in " + name(at), "one line would do.");
        }
        if (hidden || hiddenColumns.contains(at)) {
            throw refused("is hidden, or a column of it is", "a filter is on, or it is folded away; show it.");
        }
        cells.computeIfAbsent(row, each -> new TreeMap<>()).put(at, text);
    }

    /** Cells merged within a row stand for one pattern, which CSV says by dots. */
    private void merge(String reference) throws UnreadableException {
        Matcher range = RANGE.matcher(reference);
        if (!range.matches()) {
            throw Parts.damaged();
        }
        row = number(range.group(2));
        int last = columnNumber(range.group(3));
        if (number(range.group(4)) != row) {
            throw refused(
                    "has a cell merged with one of another row",
                    "fill each of them; only a pattern may go over several columns.");
        }
        forward(row, last);
        Map<Integer, String> merged = cells.getOrDefault(row, new TreeMap<>());
        String text = merged.get(columnNumber(range.group(1)));
        for (int each = columnNumber(range.group(1)); text != null && each <= last; each++) {
            merged.put(each, text.endsWith("...") ? text : text + "...");
        }
    }

    private void forward(int toRow, int toColumn) throws UnreadableException {
        boolean backward = toRow < row || toRow < 1;
        row = toRow;
        if (backward || row > MOST_ROWS || toColumn > MOST_COLUMNS) {
            throw refused(
                    "is out of order, or beyond %d rows and %d columns".formatted(MOST_ROWS, MOST_COLUMNS),
                    "long lists belong in the policy file.");
        }
    }

    private UnreadableException refused(String what, String maybe) {
        return new UnreadableException(row, "The row " + what + ".", maybe);
    }

    private String name(int at) {
        return (at > 26 ? "A" + (char) ('A' + at - 27) : String.valueOf((char) ('A' + at - 1))) + row;
    }

    private static int columnNumber(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
    }

    private static int number(String digits) throws UnreadableException {
        if (!digits.matches("\\d{1,7}")) {
            throw Parts.damaged();
        }
        return Integer.parseInt(digits);
    }
}
