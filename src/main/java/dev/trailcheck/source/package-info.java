/** From bytes to calls: finds log files, reads records out of them one at a time, and drops nothing in silence. */
@NullMarked
package dev.trailcheck.source;

import org.jspecify.annotations.NullMarked;
