/** Where rules are made: their tests, run through the same reader and engine as real logs. */
@NullMarked
package dev.trailcheck.workshop;

import org.jspecify.annotations.NullMarked;
