package dev.trailcheck.report;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The controls that rules speak of, as SARIF taxonomies: one for each version of each framework, since frameworks renumber
 * their controls from version to version. A rule leads to its controls by relationships.
 */
final class SarifTaxonomies {

    /** One version of one framework. */
    private record Edition(String framework, String version) implements Comparable<Edition> {

        static Edition of(Control control) {
            return new Edition(control.framework(), control.version());
        }

        String guid() {
            return SarifTexts.guid("taxonomy\n" + framework + "\n" + version);
        }

        @Override
        public int compareTo(Edition other) {
            int byName = framework.compareTo(other.framework);
            return byName == 0 ? version.compareTo(other.version) : byName;
        }
    }

    private final SortedMap<Edition, SortedSet<String>> controls = new TreeMap<>();
    private final List<Edition> editions;

    SarifTaxonomies(Collection<Rule> rules) {
        rules.stream()
                .flatMap(rule -> rule.controls().stream())
                .forEach(control -> controls.computeIfAbsent(Edition.of(control), edition -> new TreeSet<>())
                        .add(control.id()));
        editions = List.copyOf(controls.keySet());
    }

    /** The taxonomies themselves, for the run. */
    void taxonomies(JsonText json) {
        json.objects("taxonomies", editions, edition -> {
            json.text("name", Plain.text(edition.framework()));
            json.text("version", Plain.text(edition.version()));
            json.text("guid", edition.guid());
            String said = SarifTexts.cut(Plain.text("Controls of %s %s that the rules give evidence for."
                    .formatted(edition.framework(), edition.version())));
            SarifTexts.text(json, "shortDescription", said);
            SarifTexts.text(json, "fullDescription", said);
            json.texts("contents", List.of("localizedData", "nonLocalizedData"));
            json.truth("isComprehensive", false);
            json.objects("taxa", ids(edition), id -> {
                json.text("id", Plain.text(id));
                json.text("guid", guid(edition, id));
            });
        });
    }

    /** What the driver says of them. */
    void references(JsonText json) {
        json.objects("supportedTaxonomies", editions, edition -> reference(json, edition));
    }

    /** From a rule to its controls. */
    void relationships(JsonText json, Rule rule) {
        if (rule.controls().isEmpty()) {
            return;
        }
        json.objects("relationships", rule.controls(), control -> {
            Edition edition = Edition.of(control);
            json.object("target", () -> {
                json.text("id", Plain.text(control.id()));
                json.number("index", ids(edition).indexOf(control.id()));
                json.text("guid", guid(edition, control.id()));
                json.object("toolComponent", () -> reference(json, edition));
            });
            json.texts("kinds", List.of(kind(control)));
            SarifTexts.text(json, "description", meaning(control));
        });
    }

    private void reference(JsonText json, Edition edition) {
        json.text("name", Plain.text(edition.framework()));
        json.number("index", editions.indexOf(edition));
        json.text("guid", edition.guid());
    }

    private List<String> ids(Edition edition) {
        return new ArrayList<>(controls.getOrDefault(edition, new TreeSet<>()));
    }

    private static String guid(Edition edition, String id) {
        return SarifTexts.guid("control\n" + edition.framework() + "\n" + edition.version() + "\n" + id);
    }

    /** A control demands more than any rule looks at; whether less than a breach is shown, only a person can say. */
    private static String kind(Control control) {
        return switch (control.relation()) {
            case DIRECT -> "superset";
            case SUPPORTS, JUDGEMENT -> "relevant";
        };
    }

    private static String meaning(Control control) {
        return switch (control.relation()) {
            case DIRECT -> "A finding breaks the control.";
            case SUPPORTS -> "A finding supports the judgement of the control.";
            case JUDGEMENT -> "Whether a finding bears on the control needs a person's judgement.";
        };
    }
}
