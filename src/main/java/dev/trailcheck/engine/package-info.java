/** Compiles rules once and judges events many times. */
@NullMarked
package dev.trailcheck.engine;

import org.jspecify.annotations.NullMarked;
