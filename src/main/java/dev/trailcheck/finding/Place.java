package dev.trailcheck.finding;

import java.util.List;

/** One account in one region, with its cells in time order, at least one. */
public record Place(List<Cell> cells) {

    public Place {
        cells = List.copyOf(cells);
    }

    public String account() {
        return cells.get(0).account();
    }

    public String region() {
        return cells.get(0).region();
    }

    /** All of its cells as one. */
    public Cell total() {
        return cells.stream().map(Cell::whole).reduce(Cell::and).orElseThrow();
    }
}
