package dev.trailcheck.report.html;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Proof;

/** The mark of an event's file: one word, and why it is not a better one; no word where nobody asked. */
public record HtmlProof(String word, String why) {

    public boolean isAsked() {
        return !word.isEmpty();
    }

    static HtmlProof of(Proof proof) {
        return new HtmlProof(proof.isAsked() ? proof.state().word() : "", Plain.text(proof.why()));
    }
}
