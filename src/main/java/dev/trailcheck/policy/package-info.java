/** What the organisation allows, and who is who: policies, approvals and accounts, as people write them in files. */
@NullMarked
package dev.trailcheck.policy;

import org.jspecify.annotations.NullMarked;
