/** Reads rules as a careful colleague would, and says what is wrong, what will not do what it seems to, and what is missing. */
@NullMarked
package dev.trailcheck.workshop.lint;

import org.jspecify.annotations.NullMarked;
