/** Takes a rule apart into smaller rules, each of which says whether one thing in it holds. */
@NullMarked
package dev.trailcheck.engine.probe;

import org.jspecify.annotations.NullMarked;
