package dev.trailcheck.report.html;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Proof;
import java.util.Optional;

/**
 * A finding as the page shows it: one row, and beneath it its story or, where findings are very many, only where its
 * record lies. {@code accepted} is said of an exception, "" where none speaks of it.
 */
public record HtmlFinding(
        String anchor,
        String fingerprint,
        String rule,
        String severity,
        String status,
        String accepted,
        String sentence,
        String instant,
        String day,
        String time,
        String account,
        String accountName,
        String region,
        String path,
        boolean tampered,
        Optional<HtmlStory> story) {

    static HtmlFinding inFull(Finding finding) {
        return of(finding, Optional.of(HtmlStory.of(finding)));
    }

    static HtmlFinding inBrief(Finding finding) {
        return of(finding, Optional.empty());
    }

    private static HtmlFinding of(Finding finding, Optional<HtmlStory> story) {
        return new HtmlFinding(
                anchor(finding),
                finding.fingerprint().hex(),
                finding.rule().id(),
                finding.rule().severity().word(),
                finding.status().word(),
                HtmlException.said(finding),
                HtmlWords.sentence(Plain.text(finding.message())),
                finding.time().toString(),
                HtmlWords.day(finding.time()),
                HtmlWords.timeOfDay(finding.time()),
                known(finding.account(), "unknown account"),
                Plain.text(finding.accountName()),
                known(finding.region(), "unknown region"),
                finding.offence().path(),
                finding.proof() == Proof.State.TAMPERED,
                story);
    }

    static String anchor(Finding finding) {
        return "f-" + finding.fingerprint().brief();
    }

    static String known(String text, String otherwise) {
        return text.isEmpty() ? otherwise : Plain.text(text);
    }

    /** Whether it asks for something to be done, so that an exception could accept it. */
    public boolean stands() {
        return status.equals("new") || status.equals("open");
    }
}
