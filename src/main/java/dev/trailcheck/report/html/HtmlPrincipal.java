package dev.trailcheck.report.html;

import dev.trailcheck.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody with findings: who, by which credentials, in which accounts, how many and how bad. */
public record HtmlPrincipal(
        String name, String credentials, String accounts, long findings, String worst, String count, String width) {

    /** Most findings first; among equals by name. */
    static List<HtmlPrincipal> of(List<Finding> standing) {
        Map<String, List<Finding>> byName =
                standing.stream().collect(Collectors.groupingBy(Finding::principal, TreeMap::new, Collectors.toList()));
        long most = byName.values().stream().mapToInt(List::size).max().orElse(1);
        return byName.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), most))
                .sorted(Comparator.comparingLong(HtmlPrincipal::findings).reversed())
                .toList();
    }

    private static HtmlPrincipal of(String name, List<Finding> findings, long most) {
        String credentials = findings.stream()
                .map(finding -> finding.facts().getOrDefault("madeWith", "not said"))
                .map(Object::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        List<String> accounts = findings.stream()
                .map(HtmlPrincipal::account)
                .distinct()
                .sorted()
                .toList();
        return new HtmlPrincipal(
                HtmlFinding.known(name, "unknown"),
                HtmlFinding.known(credentials, "not said"),
                accounts.size() > 3 ? HtmlWords.count(accounts.size(), "account") : String.join(", ", accounts),
                findings.size(),
                findings.get(0).rule().severity().word(),
                HtmlTally.said(findings),
                HtmlWords.percent(findings.size(), most));
    }

    private static String account(Finding finding) {
        return HtmlFinding.known(
                finding.accountName().isEmpty() ? finding.account() : finding.accountName(), "unknown account");
    }
}
