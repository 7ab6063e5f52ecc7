/** Proves from digests which log files are as delivered, and counts what a run saw where and when. */
@NullMarked
package dev.trailcheck.evidence;

import org.jspecify.annotations.NullMarked;
