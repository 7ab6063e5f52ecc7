/** The assessment as one page for people; templates under {@code src/main/jte} lay it out. */
@NullMarked
package dev.trailcheck.report.html;

import org.jspecify.annotations.NullMarked;
