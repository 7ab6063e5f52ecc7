/** Arguments in, exit code out: reads what the user asked, has it done, and says in the user's words what came of it. */
@NullMarked
package dev.trailcheck.cli;

import org.jspecify.annotations.NullMarked;
