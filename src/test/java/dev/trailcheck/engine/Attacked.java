package dev.trailcheck.engine;

/** Something that a rule could reach and change, were it let. */
public final class Attacked {

    @SuppressWarnings("NonFinalStaticField") // that is the point
    public static int field;

    private Attacked() {}
}
