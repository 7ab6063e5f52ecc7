package dev.trailcheck.engine;

/** Line and column of a character in a text, both from 1. */
record TextPlace(int line, int column) {

    static TextPlace of(String text, int offset) {
        int place = Math.max(0, Math.min(offset, text.length()));
        int line = 1
                + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
        return new TextPlace(line, place - text.lastIndexOf('\n', place - 1));
    }
}
