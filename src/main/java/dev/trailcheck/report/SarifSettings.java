package dev.trailcheck.report;

import org.jspecify.annotations.Nullable;

/** How SARIF is to be written: where results stand, and, if it is known, the checkout in which the check ran. */
public record SarifSettings(SarifAnchor anchor, @Nullable SarifCheckout checkout) {

    public static final SarifSettings DEFAULT = new SarifSettings(SarifAnchor.EVIDENCE, null);
}
