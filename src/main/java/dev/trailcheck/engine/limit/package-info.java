/** What a rule may cost: its time, its firings and its memory are metered while it judges. */
@NullMarked
package dev.trailcheck.engine.limit;

import org.jspecify.annotations.NullMarked;
