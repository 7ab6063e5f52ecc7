package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.ExceptionUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.policy.ExceptionGrant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An exception, what it accepts, by whom and why, until when, and what that means now; {@code anchor} may be "". */
public record HtmlException(
        String id,
        String state,
        String meaning,
        String anchor,
        String accepts,
        String reason,
        String owner,
        String ticket,
        String expires,
        String findings) {

    static List<HtmlException> of(Assessment assessment) {
        Map<String, String> anchors = new HashMap<>();
        assessment
                .findings()
                .forEach(finding -> anchors.put(finding.fingerprint().hex(), HtmlFinding.anchor(finding)));
        return assessment.exceptions().stream()
                .map(use -> of(use, anchors.getOrDefault(use.grant().fingerprint(), "")))
                .toList();
    }

    /** Said beside a finding: who accepts it until when, or that nobody does any more. */
    static String said(Finding finding) {
        return finding.exception()
                .map(grant -> finding.status().stands()
                        ? "exception expired %s: counts again".formatted(HtmlWords.utc(grant.expires()))
                        : "accepted by %s until %s: %s%s"
                                .formatted(
                                        Plain.text(grant.owner()),
                                        HtmlWords.utc(grant.expires()),
                                        Plain.text(grant.reason()),
                                        grant.ticket().isEmpty() ? "" : " (" + Plain.text(grant.ticket()) + ")"))
                .orElse("");
    }

    private static HtmlException of(ExceptionUse use, String anchor) {
        ExceptionGrant grant = use.grant();
        return new HtmlException(
                HtmlFinding.known(grant.id(), "unnamed"),
                use.state().word(),
                meaning(use),
                anchor,
                accepts(grant),
                Plain.text(grant.reason()),
                Plain.text(grant.owner()),
                Plain.text(grant.ticket()),
                HtmlWords.utc(grant.expires()),
                use.findings() == 0 ? "none" : HtmlWords.number(use.findings()));
    }

    private static String meaning(ExceptionUse use) {
        return switch (use.state()) {
            case EXPIRED ->
                use.findings() == 0
                        ? "It ended, and would accept no finding of this run."
                        : "It ended: its findings stand again and count.";
            case EXPIRING -> "It ends within 14 days; then its findings stand again.";
            case HOLDS -> use.findings() == 0 ? "It accepts no finding of this run." : "";
        };
    }

    /** Such as: rule root-session, account 111122223333. */
    private static String accepts(ExceptionGrant grant) {
        if (!grant.fingerprint().isEmpty()) {
            return "the finding " + Plain.text(grant.fingerprint());
        }
        Map<String, String> named = new LinkedHashMap<>();
        named.put("rule", grant.rule());
        named.put("account", grant.account());
        named.put("region", grant.region());
        named.put("channel", grant.channel());
        named.put("principal", grant.principal());
        return named.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " " + Plain.text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
