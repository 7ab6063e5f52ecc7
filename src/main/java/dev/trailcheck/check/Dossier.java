package dev.trailcheck.check;

import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * All that a run knows of one event: every record of it, and where one was judged, why each rule fired on it or not.
 * {@code nearest} is the identity that looks most like the one that was asked for, where there is none of that name.
 */
public record Dossier(
        Assessment assessment,
        List<Sighting> sightings,
        Optional<ApiCall> call,
        List<Explanation> explanations,
        Optional<String> nearest) {

    public Dossier {
        sightings = List.copyOf(sightings);
        explanations = List.copyOf(explanations);
    }

    /** The events that the word stands for; more than one where it is a beginning that several share. */
    public List<String> events() {
        return sightings.stream().map(Sighting::event).distinct().toList();
    }

    /** What a rule says of the event; empty where it does not fire. */
    public List<String> messagesOf(Rule rule) {
        return assessment.findingsOf(rule).stream()
                .filter(finding -> events().contains(finding.offence().id()))
                .map(Finding::message)
                .toList();
    }
}
