/** Whether trails can be trusted as evidence: what AWS says of them as facts, and what follows from these facts. */
@NullMarked
package dev.trailcheck.trail;

import org.jspecify.annotations.NullMarked;
