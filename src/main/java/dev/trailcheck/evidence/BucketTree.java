package dev.trailcheck.evidence;

import dev.trailcheck.event.Gap;
import dev.trailcheck.stored.KeptFile;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files of a bucket as they were listed. {@code root} stands before their names in their places; {@code looked} says
 * whether a file at a key would have been listed; {@code unlisted} is what could not be.
 */
public record BucketTree(
        String root, Predicate<String> looked, List<? extends KeptFile> files, Collection<Gap> unlisted) {

    public BucketTree {
        files = List.copyOf(files);
        unlisted = List.copyOf(unlisted);
    }
}
