package dev.trailcheck.check;

import dev.trailcheck.evidence.TrustedKeys;

/** Whether a run verifies the folders and buckets among its sources by CloudTrail's digests. */
public sealed interface Verifying {

    /** Nobody asked for it. */
    record No() implements Verifying {}

    /** By these keys and signatures. */
    record By(TrustedKeys trusted) implements Verifying {}

    Verifying NO = new No();
}
