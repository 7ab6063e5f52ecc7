package dev.trailcheck.report.html;

import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Plain;
import java.util.stream.Collectors;

/** A channel that a later run decides on. */
public record HtmlPending(
        String channel, String account, String region, String created, String graceEnd, String tags, String rule) {

    static HtmlPending of(Pending pending) {
        String tags = pending.tags().entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(", "));
        return new HtmlPending(
                Plain.text(pending.channel()),
                HtmlFinding.known(pending.account(), "unknown account"),
                HtmlFinding.known(pending.region(), "unknown region"),
                HtmlWords.utc(pending.created()),
                HtmlWords.utc(pending.graceEnd()),
                HtmlFinding.known(tags, "none"),
                pending.rule());
    }
}
