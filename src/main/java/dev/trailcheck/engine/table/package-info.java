/** Folds a decision table, as Drools reads it, into the text of one rule. */
@NullMarked
package dev.trailcheck.engine.table;

import org.jspecify.annotations.NullMarked;
