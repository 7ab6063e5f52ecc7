/**
 * What an auditor writes, before any engine reads it: a rule with its severity, its controls and its page, and how a
 * mistake in such a text is told.
 */
@NullMarked
package dev.trailcheck.rule;

import org.jspecify.annotations.NullMarked;
