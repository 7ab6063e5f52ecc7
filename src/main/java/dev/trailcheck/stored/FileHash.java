package dev.trailcheck.stored;

import java.io.Serializable;

/**
 * The hash that CloudTrail's digests list of a file: the SHA-256, in lower-case hex, over the inflated bytes of its first
 * gzip member, or over all bytes of a file that is not gzip. CloudTrail writes one member; {@code followed} says that more
 * bytes stand after it.
 */
public record FileHash(String sha256, boolean followed) implements Serializable {}
