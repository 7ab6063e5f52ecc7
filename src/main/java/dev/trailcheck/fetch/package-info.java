/** Keeps evidence on disk: whatever sources hold comes into one folder, as it is stored, and nothing there is lost. */
@NullMarked
package dev.trailcheck.fetch;

import org.jspecify.annotations.NullMarked;
