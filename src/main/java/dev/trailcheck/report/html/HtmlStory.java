package dev.trailcheck.report.html;

import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What opens beneath a finding: what is known of it, why the rule fired, its events and the record that broke the rule. */
public record HtmlStory(
        String who,
        String channel,
        List<HtmlFact> facts,
        List<HtmlReason> why,
        List<HtmlEvent> events,
        HtmlRecord record) {

    static HtmlStory of(Finding finding) {
        return new HtmlStory(
                HtmlFinding.known(finding.principal(), "unknown"),
                HtmlFinding.known(finding.channel(), "the record names none"),
                facts(finding),
                finding.why().stream().map(HtmlReason::of).toList(),
                events(finding),
                HtmlRecord.of(finding.offence(), HtmlTelling.paths(finding.why())));
    }

    private static List<HtmlFact> facts(Finding finding) {
        List<HtmlFact> facts = new ArrayList<>(HtmlFact.of(finding.facts()));
        if (finding.status() != Status.NEW && !finding.firstSeen().equals(finding.time())) {
            facts.add(HtmlFact.of("first seen", "by the run as of " + HtmlWords.utc(finding.firstSeen())));
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
