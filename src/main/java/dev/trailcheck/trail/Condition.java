package dev.trailcheck.trail;

import java.util.List;

/**
 * What a selector asks of one field (AWS CloudTrail API Reference, AdvancedFieldSelector). Of several values one must fit, or with a negative
 * operator none.
 */
public record Condition(String field, Operator operator, List<String> values) {

    /** How a field is compared. */
    public enum Operator {
        EQUALS,
        STARTS_WITH,
        ENDS_WITH,
        NOT_EQUALS,
        NOT_STARTS_WITH,
        NOT_ENDS_WITH
    }

    public Condition {
        values = List.copyOf(values);
    }

    /** How much of a kind of events fulfils it. */
    Extent of(Kind kind) {
        return switch (operator) {
            case EQUALS, STARTS_WITH, ENDS_WITH -> met(kind);
            case NOT_EQUALS, NOT_STARTS_WITH, NOT_ENDS_WITH ->
                switch (met(kind)) {
                    case NOTHING -> Extent.ALL;
                    case PART -> Extent.PART;
                    case ALL -> Extent.NOTHING;
                };
        };
    }

    /** What the operator without its "not" comes to. */
    private Extent met(Kind kind) {
        String known = kind.value(field);
        if (!known.isEmpty()) {
            return values.stream().anyMatch(value -> fits(known, value)) ? Extent.ALL : Extent.NOTHING;
        }
        String beginning = kind.beginning(field);
        return values.stream()
                .map(value -> met(beginning, value))
                .max(Extent::compareTo)
                .orElse(Extent.NOTHING);
    }

    private Extent met(String beginning, String value) {
        return switch (operator) {
            case ENDS_WITH, NOT_ENDS_WITH -> Extent.PART;
            case EQUALS, NOT_EQUALS -> value.startsWith(beginning) ? Extent.PART : Extent.NOTHING;
            case STARTS_WITH, NOT_STARTS_WITH ->
                beginning.startsWith(value) ? Extent.ALL : value.startsWith(beginning) ? Extent.PART : Extent.NOTHING;
        };
    }

    private boolean fits(String known, String value) {
        return switch (operator) {
            case EQUALS, NOT_EQUALS -> known.equals(value);
            case STARTS_WITH, NOT_STARTS_WITH -> known.startsWith(value);
            case ENDS_WITH, NOT_ENDS_WITH -> known.endsWith(value);
        };
    }
}
