/** Judges the text and the syntax tree of a rule against what a rule may hold, before anything of it is compiled. */
@NullMarked
package dev.trailcheck.engine.wall;

import org.jspecify.annotations.NullMarked;
