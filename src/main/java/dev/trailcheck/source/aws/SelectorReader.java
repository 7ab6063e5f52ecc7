package dev.trailcheck.source.aws;

import dev.trailcheck.trail.Condition;
import dev.trailcheck.trail.Condition.Operator;
import dev.trailcheck.trail.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.DataResource;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/**
 * Reads selectors. A classic one is one of management events and one of each kind of data events in it, which have what
 * they read and write in common (CloudTrail API Reference, EventSelector).
 */
final class SelectorReader {

    private SelectorReader() {}

    static Selectors read(GetEventSelectorsResponse told) {
        return new Selectors(Stream.concat(
                        told.eventSelectors().stream().flatMap(SelectorReader::classic),
                        told.advancedEventSelectors().stream().map(SelectorReader::advanced))
                .toList());
    }

    private static Stream<Selectors.Selector> classic(EventSelector told) {
        List<Condition> common = new ArrayList<>();
        if (told.readWriteType() != null && told.readWriteType() != ReadWriteType.ALL) {
            common.add(is("readOnly", Boolean.toString(told.readWriteType() == ReadWriteType.READ_ONLY)));
        }
        List<Selectors.Selector> selectors = new ArrayList<>();
        if (!Boolean.FALSE.equals(told.includeManagementEvents())) {
            List<String> without = told.excludeManagementEventSources();
            selectors.add(selector(
                    common,
                    is("eventCategory", "Management"),
                    without.isEmpty()
                            ? List.of()
                            : List.of(new Condition("eventSource", Operator.NOT_EQUALS, without))));
        }
        for (DataResource resource : told.dataResources()) {
            selectors.add(selector(
                    common,
                    is("eventCategory", "Data"),
                    List.of(
                            is("resources.type", String.valueOf(resource.type())),
                            new Condition("resources.ARN", Operator.STARTS_WITH, resource.values()))));
        }
        return selectors.stream();
    }

    private static Selectors.Selector selector(List<Condition> common, Condition category, List<Condition> further) {
        return new Selectors.Selector(Stream.of(List.of(category), common, further)
                .flatMap(List::stream)
                .toList());
    }

    private static Condition is(String field, String value) {
        return new Condition(field, Operator.EQUALS, List.of(value));
    }

    private static Selectors.Selector advanced(AdvancedEventSelector told) {
        return new Selectors.Selector(told.fieldSelectors().stream()
                .flatMap(field -> conditions(field).stream())
                .toList());
    }

    /** Operators on one field all hold together. One that the SDK does not know lets nothing through, for all that we know. */
    private static List<Condition> conditions(AdvancedFieldSelector told) {
        List<Condition> conditions = Stream.of(
                        new Condition(field(told), Operator.EQUALS, told.equalsValue()),
                        new Condition(field(told), Operator.STARTS_WITH, told.startsWith()),
                        new Condition(field(told), Operator.ENDS_WITH, told.endsWith()),
                        new Condition(field(told), Operator.NOT_EQUALS, told.notEquals()),
                        new Condition(field(told), Operator.NOT_STARTS_WITH, told.notStartsWith()),
                        new Condition(field(told), Operator.NOT_ENDS_WITH, told.notEndsWith()))
                .filter(condition -> !condition.values().isEmpty())
                .toList();
        return conditions.isEmpty() ? List.of(new Condition(field(told), Operator.EQUALS, List.of())) : conditions;
    }

    private static String field(AdvancedFieldSelector told) {
        return String.valueOf(told.field());
    }
}
