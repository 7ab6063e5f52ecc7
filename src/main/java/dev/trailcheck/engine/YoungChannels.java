package dev.trailcheck.engine;

import dev.trailcheck.event.ChannelCreated;
import dev.trailcheck.event.RequiredTag;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of channels whose grace matters, beside findings: pending while the grace runs; short-lived when a delete
 * within it made the missing tags moot; tags-unknown when CloudTrail hid what would decide.
 */
final class YoungChannels {

    private final Instant asOf;
    private final List<String> waitingRules;
    private final Recollection earlier;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    YoungChannels(Instant asOf, List<String> waitingRules, Recollection earlier) {
        this.asOf = asOf;
        this.waitingRules = waitingRules;
        this.earlier = earlier;
    }

    void consider(ChannelHistory history) {
        for (ChannelCreated created : history.creations()) {
            if (history.deletionsUntil(created.graceEnd()).findAny().isPresent()) {
                shortLived(history, created);
            } else if (created.graceEnd().isAfter(asOf)) {
                waitingRules.forEach(rule -> pending.add(pending(rule, history, created)));
            } else {
                unknown(history, created);
            }
        }
    }

    List<Pending> pending() {
        return pending;
    }

    List<Note> notes() {
        return notes;
    }

    private void shortLived(ChannelHistory history, ChannelCreated created) {
        history.deletionsUntil(created.graceEnd()).findFirst().ifPresent(deleted -> {
            List<String> lacking = history.lackingAt(deleted.time());
            if (!lacking.isEmpty() && !earlier.told(history, deleted.time())) {
                notes.add(new Note(
                        "short-lived",
                        created.channel(),
                        "Created at %s and deleted at %s, within its grace; it still lacked %s."
                                .formatted(created.time(), deleted.time(), said(lacking))));
            }
        });
    }

    private void unknown(ChannelHistory history, ChannelCreated created) {
        if (history.isUndecidedAt(created.graceEnd()) && !earlier.told(history, created.graceEnd())) {
            notes.add(new Note(
                    "tags-unknown",
                    created.channel(),
                    "CloudTrail hid tags of this channel, so whether it carries the required ones is unknown."));
        }
    }

    private Pending pending(String rule, ChannelHistory history, ChannelCreated created) {
        Instant known = asOf.isAfter(created.time()) ? asOf : created.time();
        return new Pending(
                rule,
                created.channel(),
                created.account(),
                created.region(),
                created.id(),
                created.time(),
                created.graceEnd(),
                history.tagsAt(known));
    }

    private static String said(List<String> lacking) {
        return lacking.contains(RequiredTag.ANY) ? "any tag" : "the required " + String.join(", ", lacking);
    }
}
