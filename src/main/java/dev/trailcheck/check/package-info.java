/** The pipeline: records come in from sources, rules judge them, an assessment comes out. */
@NullMarked
package dev.trailcheck.check;

import org.jspecify.annotations.NullMarked;
