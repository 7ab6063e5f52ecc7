package dev.trailcheck.policy;

import java.util.List;

/** Which values a required tag may have; an empty list means any value that is not empty. */
public record RequiredValues(List<String> allowed) {

    public static final RequiredValues ANY = new RequiredValues(List.of());

    public RequiredValues {
        allowed = List.copyOf(allowed);
    }

    public boolean allows(String value) {
        return allowed.isEmpty() ? !value.isEmpty() : allowed.contains(value);
    }
}
