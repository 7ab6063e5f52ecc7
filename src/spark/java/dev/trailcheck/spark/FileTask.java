package dev.trailcheck.spark;

import dev.trailcheck.source.FilePlace;
import java.io.Serializable;

/** A file to be read: its number among all, the rank of its name, whether it counts as one and its hash is wanted, and where it lies. */
record FileTask(int number, int rank, boolean counts, boolean hashed, FilePlace place) implements Serializable {}
