/** Proves from CloudTrail's digests, offline, which log files are as they were delivered. */
@NullMarked
package dev.trailcheck.evidence;

import org.jspecify.annotations.NullMarked;
