/** An assessment written down, one writer for each format; the same assessment always gives the same bytes. */
@NullMarked
package dev.trailcheck.report;

import org.jspecify.annotations.NullMarked;
