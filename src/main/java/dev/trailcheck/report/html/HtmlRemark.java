package dev.trailcheck.report.html;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Plain;

/** A gap or a note: its kind, where, what, and for a gap the likely remedy. */
public record HtmlRemark(String kind, String where, String what, String maybe) {

    static HtmlRemark of(Gap gap) {
        return new HtmlRemark(
                Plain.text(gap.kind()), Plain.text(gap.where()), Plain.text(gap.what()), Plain.text(gap.maybe()));
    }

    static HtmlRemark of(Note note) {
        return new HtmlRemark(Plain.text(note.kind()), Plain.text(note.where()), Plain.text(note.what()), "");
    }
}
