package dev.trailcheck.report.html;

import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Proof;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Control;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A finding as the page shows it: one row, and what opens beneath it. */
public record HtmlFinding(
        String anchor,
        String rule,
        String severity,
        String status,
        String sentence,
        String instant,
        String day,
        String time,
        String account,
        String accountName,
        String region,
        List<HtmlFact> facts,
        List<HtmlReason> why,
        List<HtmlEvent> events,
        List<HtmlPiece> record,
        boolean tampered) {

    static HtmlFinding of(Finding finding) {
        return new HtmlFinding(
                "f-" + finding.fingerprint().brief(),
                finding.rule().id(),
                finding.rule().severity().word(),
                finding.status() == Status.NEW ? "" : finding.status().word(),
                HtmlWords.sentence(Plain.text(finding.message())),
                finding.time().toString(),
                HtmlWords.day(finding.time()),
                HtmlWords.timeOfDay(finding.time()),
                known(finding.account(), "unknown account"),
                Plain.text(finding.accountName()),
                known(finding.region(), "unknown region"),
                facts(finding),
                finding.why().stream().map(HtmlReason::of).toList(),
                events(finding),
                HtmlPiece.of(finding.offence().record()),
                finding.proof() == Proof.State.TAMPERED);
    }

    static String known(String text, String otherwise) {
        return text.isEmpty() ? otherwise : Plain.text(text);
    }

    private static List<HtmlFact> facts(Finding finding) {
        List<HtmlFact> facts = new ArrayList<>();
        facts.add(HtmlFact.of("who", known(finding.principal(), "unknown")));
        facts.add(HtmlFact.of("channel", known(finding.channel(), "the record names none")));
        facts.addAll(HtmlFact.of(finding.facts()));
        List<String> controls =
                finding.rule().controls().stream().map(Control::toString).toList();
        if (!controls.isEmpty()) {
            facts.add(HtmlFact.of("controls", controls.toArray(String[]::new)));
        }
        if (!finding.firstSeen().equals(finding.time())) {
            facts.add(HtmlFact.of("first seen", HtmlWords.utc(finding.firstSeen())));
        }
        facts.add(HtmlFact.of("event id", finding.offence().id()));
        facts.add(HtmlFact.of("fingerprint", finding.fingerprint().hex()));
        return facts;
    }

    /** The whole story in time order, so that what led to the offence stands before it. */
    private static List<HtmlEvent> events(Finding finding) {
        Stream<Evidence> context = finding.events().stream().skip(1);
        return Stream.concat(
                        Stream.of(HtmlEvent.of(finding.offence(), true)),
                        context.map(event -> HtmlEvent.of(event, false)))
                .sorted(Comparator.comparing(HtmlEvent::time))
                .toList();
    }
}
