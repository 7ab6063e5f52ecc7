/** What a stored file holds: inflated where it is gzip, and hashed as CloudTrail hashes it. */
@NullMarked
package dev.trailcheck.stored;

import org.jspecify.annotations.NullMarked;
