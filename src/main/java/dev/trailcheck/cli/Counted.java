package dev.trailcheck.cli;

/** A number with its noun. */
final class Counted {

    private Counted() {}

    static String of(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }
}
