package dev.trailcheck.report.html;

import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.HoleKind;
import dev.trailcheck.finding.Place;
import dev.trailcheck.finding.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where: one row for each account, one column for each region, in each cell the findings and the worst of them. A place
 * where nothing was found is told apart from one that no log speaks of.
 */
public record HtmlMatrix(List<String> regions, List<Row> rows, List<String> omissions) {

    private static final int MOST_ACCOUNTS = 60;
    private static final int MOST_REGIONS = 20;

    public record Row(String account, String name, List<Cell> cells) {}

    /** {@code worst} is "" where nothing was found; {@code seen} says whether a log speaks of the place. */
    public record Cell(String region, String worst, String count, boolean seen) {}

    static HtmlMatrix of(Coverage coverage, List<Finding> standing) {
        Map<String, Map<String, List<Finding>>> found = new TreeMap<>();
        TreeSet<String> regionsFound = new TreeSet<>();
        Map<String, String> names = new HashMap<>();
        for (Finding finding : standing) {
            found.computeIfAbsent(finding.account(), account -> new HashMap<>())
                    .computeIfAbsent(finding.region(), region -> new ArrayList<>())
                    .add(finding);
            regionsFound.add(finding.region());
            names.put(finding.account(), finding.accountName());
        }
        Map<String, Set<String>> seen = seen(coverage);
        TreeSet<String> regionsSeen = new TreeSet<>(coverage.regions());
        seen.values().forEach(regionsSeen::addAll);
        coverage.grid().holes(HoleKind.SILENT_REGION).forEach(hole -> regionsSeen.add(hole.region()));
        TreeSet<String> accountsSeen = new TreeSet<>(coverage.accounts());
        accountsSeen.addAll(seen.keySet());
        coverage.grid().holes(HoleKind.SILENT_ACCOUNT).forEach(hole -> accountsSeen.add(hole.account()));
        List<String> omissions = new ArrayList<>();
        Collection<String> accounts = shown(accountsSeen, found.keySet(), MOST_ACCOUNTS, "account", omissions);
        Collection<String> regions = shown(regionsSeen, regionsFound, MOST_REGIONS, "region", omissions);
        List<Row> rows = accounts.stream()
                .map(account -> new Row(
                        HtmlFinding.known(account, "unknown account"),
                        Plain.text(names.getOrDefault(account, "")),
                        cells(found.getOrDefault(account, Map.of()), regions, seen.getOrDefault(account, Set.of()))))
                .toList();
        return new HtmlMatrix(regions.stream().map(HtmlMatrix::region).toList(), rows, omissions);
    }

    /** The regions of each account that logs speak of. */
    private static Map<String, Set<String>> seen(Coverage coverage) {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (Place place : coverage.grid().places()) {
            seen.computeIfAbsent(place.account(), account -> new TreeSet<>()).add(place.region());
        }
        return seen;
    }

    private static List<Cell> cells(
            Map<String, List<Finding>> found, Collection<String> regions, Set<String> regionsSeen) {
        return regions.stream()
                .map(region ->
                        cell(region(region), found.getOrDefault(region, List.of()), regionsSeen.contains(region)))
                .toList();
    }

    private static Cell cell(String region, List<Finding> findings, boolean seen) {
        return findings.isEmpty()
                ? new Cell(region, "", "", seen)
                : new Cell(
                        region,
                        findings.get(0).rule().severity().word(), // findings come worst first
                        HtmlWords.number(findings.size()),
                        true);
    }

    /** All that were seen; only those with findings where all would be too many, and then that is said. */
    private static Collection<String> shown(
            Collection<String> seen, Collection<String> found, int most, String noun, List<String> omissions) {
        TreeSet<String> all = new TreeSet<>(seen);
        all.addAll(found);
        if (all.size() <= most) {
            return all;
        }
        List<String> shown = found.stream().limit(10L * most).toList();
        omissions.add("Of %s seen, the %s with findings %s shown%s."
                .formatted(
                        HtmlWords.count(all.size(), noun),
                        HtmlWords.number(found.size()),
                        found.size() == 1 ? "is" : "are",
                        shown.size() < found.size()
                                ? ", the first %s of them".formatted(HtmlWords.number(shown.size()))
                                : ""));
        return shown;
    }

    private static String region(String region) {
        return HtmlFinding.known(region, "unknown region");
    }
}
