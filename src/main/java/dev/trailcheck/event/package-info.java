/**
 * The facts that rules see: calls, who made them, the life of the channels they touch, and where each was read. Absent
 * text is "" and never null, because a rule that meets null misses in silence or stops.
 */
@NullMarked
package dev.trailcheck.event;

import org.jspecify.annotations.NullMarked;
