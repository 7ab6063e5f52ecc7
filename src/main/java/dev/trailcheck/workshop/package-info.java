/** Where rules are begun, looked over and tested, through the same reader and engine as real logs. */
@NullMarked
package dev.trailcheck.workshop;

import org.jspecify.annotations.NullMarked;
