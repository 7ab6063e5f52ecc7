package dev.trailcheck.report.html;

import dev.trailcheck.finding.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** One thing that is known of a finding: what it is, in words, and its values. */
public record HtmlFact(String label, List<String> values) {

    /** What decides comes first; facts that are not named here follow in the order of their names. */
    private static final List<String> FIRST =
            List.of("missingTags", "graceEnd", "nearestApproval", "why", "allowedRegions", "rootForm", "madeWith");

    private static final Map<String, String> LABELS = Map.of(
            "why", "why it did not count",
            "graceEnd", "grace ended",
            "rootForm", "how root was used",
            "madeWith", "credentials",
            "mfa", "second factor stated",
            "sourceIp", "source address",
            "error", "error returned",
            "count", "how many",
            "beside", "calls of other services");

    static HtmlFact of(String label, String... values) {
        return new HtmlFact(label, List.of(values).stream().map(Plain::text).toList());
    }

    static List<HtmlFact> of(SortedMap<String, Object> facts) {
        Set<String> names = new LinkedHashSet<>(FIRST);
        names.retainAll(facts.keySet());
        names.addAll(facts.keySet());
        if (names.contains("madeWith")) {
            names.remove("credentials"); // the same, as a word for programs
        }
        List<HtmlFact> said = new ArrayList<>();
        for (String name : names) {
            String label = LABELS.getOrDefault(name, HtmlWords.spaced(Plain.text(name)));
            said.add(new HtmlFact(label, values(facts.getOrDefault(name, ""))));
        }
        return said;
    }

    private static List<String> values(Object value) {
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
        return values.stream().map(each -> Plain.text(each.toString())).toList();
    }
}
