package dev.trailcheck.report.html;

import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Plain;

/** One event of a finding's story; {@code offence} is the one that broke the rule. */
public record HtmlEvent(
        String time, String name, String file, int index, String path, boolean offence, HtmlProof proof) {

    static HtmlEvent of(Evidence evidence, boolean offence) {
        return new HtmlEvent(
                HtmlWords.utc(evidence.time()),
                Plain.text(evidence.name()),
                Plain.text(evidence.origin().file()),
                evidence.origin().index(),
                evidence.path(),
                offence,
                HtmlProof.of(evidence.proof()));
    }
}
