/** What the text of a rule says, part by part, each with its place in the author's file. */
@NullMarked
package dev.trailcheck.engine.outline;

import org.jspecify.annotations.NullMarked;
