package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The findings that stand, by rule, worst first, as many as a browser opens quickly: {@code more} are left out and
 * {@code brief} are told in one row and little more, "" where none are. {@code aged} says that new and open ones are told
 * apart, because this run knew of an earlier one; {@code accepting} are the options of a command that accepts one.
 */
public record HtmlFindings(
        String all,
        String more,
        String brief,
        List<String> accepting,
        boolean aged,
        List<HtmlTally> tallies,
        List<HtmlTally> lives,
        List<Count> counts,
        List<HtmlGroup> groups) {

    /** How many are shown of one severity and status, so that a style sheet can add up those that pass a filter. */
    public record Count(String severity, String status, long findings) {}

    static final int MOST = 5_000;

    /** A finding told in full takes the room of about four in brief, and a page has room for so many in brief. */
    private static final int IN_BRIEF = 5_500;

    private static final int BRIEF_IN_ONE = 4;

    static HtmlFindings of(Assessment assessment, List<Finding> standing) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        standing.forEach(finding -> byRule.computeIfAbsent(finding.rule().id(), rule -> new ArrayList<>())
                .add(finding));
        Map<String, Integer> shares = HtmlShares.of(sizes(byRule), MOST);
        int shown = shares.values().stream().mapToInt(Integer::intValue).sum();
        int roomInFull = Math.min(shown, (IN_BRIEF - shown) / BRIEF_IN_ONE);
        Map<String, Integer> inFull = HtmlShares.of(shares, roomInFull);
        List<Finding> told = new ArrayList<>();
        byRule.forEach((rule, findings) -> told.addAll(findings.subList(0, shares.getOrDefault(rule, 0))));
        return new HtmlFindings(
                HtmlWords.number(standing.size()),
                shown == standing.size() ? "" : HtmlWords.number(standing.size() - shown),
                roomInFull < shown ? HtmlWords.number(shown - roomInFull) : "",
                accepting(assessment.asOf()),
                assessment.ledgerAsOf().isPresent(),
                HtmlTally.of(told),
                HtmlTally.ofLives(told),
                counts(told),
                byRule.entrySet().stream()
                        .map(entry -> HtmlGroup.of(
                                entry.getValue(),
                                shares.getOrDefault(entry.getKey(), 0),
                                inFull.getOrDefault(entry.getKey(), 0)))
                        .toList());
    }

    private static List<Count> counts(List<Finding> told) {
        Map<Severity, Map<Status, Long>> counts = told.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.rule().severity(),
                        TreeMap::new,
                        Collectors.groupingBy(Finding::status, TreeMap::new, Collectors.counting())));
        List<Count> all = new ArrayList<>();
        counts.forEach((severity, lives) ->
                lives.forEach((status, count) -> all.add(new Count(severity.word(), status.word(), count))));
        return all;
    }

    /** What a command that accepts a finding still needs; a quarter is a usual time to accept something for. */
    private static List<String> accepting(@Nullable Instant asOf) {
        String expires = asOf == null ? "..." : HtmlWords.day(asOf.plus(Duration.ofDays(90)));
        return List.of("--reason '...'", "--owner '...'", "--expires " + expires);
    }

    /** Whether they are so many that a browser should draw only what is in sight. */
    public boolean isVast() {
        return !brief.isEmpty();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    private static Map<String, Integer> sizes(Map<String, List<Finding>> byRule) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        byRule.forEach((rule, findings) -> sizes.put(rule, findings.size()));
        return sizes;
    }
}
