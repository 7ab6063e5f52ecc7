/** What earlier runs knew, which exceptions hold, and where each finding stands in its life because of both. */
@NullMarked
package dev.trailcheck.ledger;

import org.jspecify.annotations.NullMarked;
