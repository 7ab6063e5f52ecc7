/** Logs that lie in AWS: the only room that speaks to it. */
@NullMarked
package dev.trailcheck.source.aws;

import org.jspecify.annotations.NullMarked;
