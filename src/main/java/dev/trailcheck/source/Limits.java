package dev.trailcheck.source;

import java.io.Serializable;

/** How far one file may inflate, and how large one record in it may be, before its reading ends with a gap. */
public record Limits(ByteSize file, ByteSize record) implements Serializable {

    /** No file of a trail comes near the one, and no record near the other: CloudTrail writes at most 1 MB. */
    public static final Limits GENEROUS = new Limits(new ByteSize(10_000_000_000L), new ByteSize(10_000_000L));
}
