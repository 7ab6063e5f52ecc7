package dev.trailcheck.engine.table;

/** A workbook that is no table; the message says what is wrong with it, {@code row} where, 0 for nowhere in it. */
final class UnreadableException extends Exception {

    private final int row;
    private final String maybe;

    UnreadableException(int row, String what, String maybe) {
        super(what);
        this.row = row;
        this.maybe = maybe;
    }

    int row() {
        return row;
    }

    String maybe() {
        return maybe;
    }
}
