package dev.trailcheck.engine.wall;

/** What stands at an offset of a rule and may not stand there; reading on from it would be guessing. */
final class Offence extends Exception {

    private final int offset;
    private final String maybe;

    Offence(int offset, String what, String maybe) {
        super(what);
        this.offset = offset;
        this.maybe = maybe;
    }

    int offset() {
        return offset;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String maybe() {
        return maybe;
    }
}
