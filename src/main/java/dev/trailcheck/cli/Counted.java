package dev.trailcheck.cli;

/** A number with its noun. */
final class Counted {

    private Counted() {}

    static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    static String of(long count, String noun, String nouns) {
        return "%,d %s".formatted(count, count == 1 ? noun : nouns);
    }
}
