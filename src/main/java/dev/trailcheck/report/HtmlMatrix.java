package dev.trailcheck.report;

import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where: one row for each account, one column for each region, in each cell the findings and the worst of them. */
public record HtmlMatrix(List<String> regions, List<Row> rows, List<String> omissions) {

    private static final int MOST_ACCOUNTS = 60;
    private static final int MOST_REGIONS = 20;

    public record Row(String account, String name, List<Cell> cells) {}

    /** {@code worst} is "" where nothing was found. */
    public record Cell(String region, String worst, String count) {}

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
        List<String> omissions = new ArrayList<>();
        Collection<String> accounts = shown(coverage.accounts(), found.keySet(), MOST_ACCOUNTS, "account", omissions);
        Collection<String> regions = shown(coverage.regions(), regionsFound, MOST_REGIONS, "region", omissions);
        List<Row> rows = accounts.stream()
                .map(account -> new Row(
                        HtmlFinding.known(account, "unknown account"),
                        Plain.text(names.getOrDefault(account, "")),
                        cells(found.getOrDefault(account, Map.of()), regions)))
                .toList();
        return new HtmlMatrix(regions.stream().map(HtmlMatrix::region).toList(), rows, omissions);
    }

    private static List<Cell> cells(Map<String, List<Finding>> found, Collection<String> regions) {
        return regions.stream()
                .map(region -> cell(region(region), found.getOrDefault(region, List.of())))
                .toList();
    }

    private static Cell cell(String region, List<Finding> findings) {
        return findings.isEmpty()
                ? new Cell(region, "", "")
                : new Cell(
                        region,
                        findings.get(0).rule().severity().word(), // findings come worst first
                        HtmlWords.number(findings.size()));
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
