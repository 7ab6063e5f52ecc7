package dev.trailcheck.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns rows of cells into mappings: the first row names the columns, and an empty cell is a value left out. */
final class Table {

    private final List<Node.Scalar> columns;
    private final FileMistakes mistakes;

    private Table(List<Node.Scalar> columns, FileMistakes mistakes) {
        this.columns = columns;
        this.mistakes = mistakes;
    }

    static Node.Listing of(Node.Listing rows, FileMistakes mistakes) {
        Table table = new Table(cells(rows.items().get(0)), mistakes);
        List<Node> mappings = new ArrayList<>();
        if (table.hasColumns()) {
            for (Node row : rows.items().subList(1, rows.items().size())) {
                List<Node.Scalar> cells = cells(row);
                if (!cells.stream().allMatch(Node.Scalar::isBlank)) {
                    mappings.add(table.mapping(cells));
                }
            }
        }
        return new Node.Listing(table.start(), mappings);
    }

    /** A spreadsheet set to another language separates by semicolons; every row would then miss every column. */
    private boolean hasColumns() {
        String first = columns.get(0).text();
        boolean separated = columns.size() > 1 || !(first.contains(";") || first.contains("\t"));
        if (!separated) {
            mistakes.at(start(), "the header has one column: " + Quoted.of(first), "the cells need ',' between them");
        }
        Map<String, Place> places = new LinkedHashMap<>();
        for (Node.Scalar column : columns) {
            if (places.putIfAbsent(column.text(), column.place()) != null) {
                String twice = "the column %s is in the header twice".formatted(column.kind());
                mistakes.at(column.place(), twice, "one of the two is left over");
            }
        }
        return separated;
    }

    private Node.Mapping mapping(List<Node.Scalar> cells) {
        if (cells.size() > columns.size()) {
            String what = "the row has %d cells, the header only %d".formatted(cells.size(), columns.size());
            mistakes.at(cells.get(columns.size()).place(), what, "a value with a comma in it needs quotes");
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Node.Scalar cell = cells.get(Math.min(i, cells.size() - 1));
            Node value = i < cells.size() && !cell.isBlank() ? cell : new Node.Nothing(cell.place());
            Node.Scalar column = columns.get(i);
            entries.putIfAbsent(column.text(), new Node.Entry(column.place(), value));
        }
        return new Node.Mapping(cells.get(0).place(), start(), entries);
    }

    private Place start() {
        return columns.get(0).place();
    }

    private static List<Node.Scalar> cells(Node row) {
        return row instanceof Node.Listing cells
                ? cells.items().stream().map(Node.Scalar.class::cast).toList()
                : List.of();
    }
}
