/** How long the parts of a check take; built only by the profile bench. See docs/performance.md. */
@NullMarked
package dev.trailcheck.bench;

import org.jspecify.annotations.NullMarked;
