package dev.trailcheck.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a SARIF result stands: in its own evidence file, or at the rule that it breaks. */
public enum SarifAnchor {
    /** One file for each event: every site tells the findings apart. */
    EVIDENCE,
    /** The rule's line, which is in the repository; GitLab then takes all findings of a rule for one. */
    RULE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SarifAnchor> of(String word) {
        return Arrays.stream(values())
                .filter(anchor -> anchor.word().equals(word))
                .findFirst();
    }
}
