/** What a run concludes: findings with their evidence, what is pending, what was noted, and what was looked at. */
@NullMarked
package dev.trailcheck.finding;

import org.jspecify.annotations.NullMarked;
