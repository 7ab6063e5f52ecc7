package dev.trailcheck.engine.limit;

/** A text that counts how often a regular expression reads in it, so that one that backtracks for ever can be stopped. */
final class WatchedText implements CharSequence {

    private final CharSequence text;

    WatchedText(CharSequence text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        Meter.tick();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
