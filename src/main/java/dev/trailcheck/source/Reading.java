package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.time.Instant;

/** What reading a log file yields, one at a time: a record, or word of what could not be read as one. */
public sealed interface Reading {

    /** A JSON object that looks like a CloudTrail record. */
    record OfRecord(Fields record, Origin origin) implements Reading {}

    /** A record of another service that nobody asks for, in this file; it was looked over, and not decoded. */
    record OfOther(String file, String account, String region, Instant time) implements Reading {}

    /** Something that stands where a record should, and is none; counted as a record that was rejected. */
    record OfReject(Gap gap) implements Reading {}

    /** A file, or the rest of one, that holds no records that could be read. */
    record OfGap(Gap gap) implements Reading {}
}
