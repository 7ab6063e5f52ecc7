package dev.trailcheck.policy;

/** Where something stands in a file; line and column count from 1, and 0 means that the place is not known. */
public record Place(int line, int column) {

    static final Place UNKNOWN = new Place(0, 0);

    /** The place right behind these characters of a file. */
    static Place behind(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean endsLine = text.charAt(i) == '\n';
            line += endsLine ? 1 : 0;
            column = endsLine ? 1 : column + 1;
        }
        return new Place(line, column);
    }
}
