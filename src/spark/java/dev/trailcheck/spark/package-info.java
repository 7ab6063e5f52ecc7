/** The same check over many machines: files are shared out, facts brought together by event and by account. */
@NullMarked
package dev.trailcheck.spark;

import org.jspecify.annotations.NullMarked;
