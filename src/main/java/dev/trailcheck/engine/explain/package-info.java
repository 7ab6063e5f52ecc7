/** Why a rule fired on a call, or why not: each thing it asks, the values it met, and what came nearest. */
@NullMarked
package dev.trailcheck.engine.explain;

import org.jspecify.annotations.NullMarked;
