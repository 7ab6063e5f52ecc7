package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a constraint demands of one field, in a form that can be compared with another demand: {@code field} is one of
 * {@code values}, or none of them where it is not {@code wanted}. A yes-or-no field is one whose value is "true".
 */
record Demand(String field, boolean wanted, Set<String> values, Excerpt written) {

    private static final Pattern FLAG = Pattern.compile("(!?)\\s*([A-Za-z_][\\w.]*)");
    private static final String TRUE = "true";

    /** What one word says of another: {@code denied} is never said of a call whose {@code error} is "". */
    private static final Map<String, List<Demand>> MEANS = Map.of(
            "succeeded", List.of(demand("error", true, "")),
            "denied", List.of(demand("error", false, "")),
            "identity.longTermKey", List.of(demand("identity.accessKeyId", false, "")));

    private static Demand demand(String field, boolean wanted, String value) {
        return new Demand(field, wanted, Set.of(value), new Excerpt("", 0, 0, 0));
    }

    static Optional<Demand> of(Constraint constraint) {
        Optional<Demand> compared = Comparison.in(constraint)
                .filter(Comparison::whole)
                .findFirst()
                .map(comparison -> new Demand(
                        comparison.field().text(),
                        comparison.isWanted(),
                        Set.copyOf(comparison.texts()),
                        constraint.written()));
        return compared.or(() -> flag(constraint));
    }

    private static Optional<Demand> flag(Constraint constraint) {
        Matcher flag = FLAG.matcher(constraint.expression());
        return flag.matches() && constraint.binding().isEmpty()
                ? Optional.of(new Demand(flag.group(2), flag.group(1).isEmpty(), Set.of(TRUE), constraint.written()))
                : Optional.empty();
    }

    boolean contradicts(Demand other) {
        return excludes(other)
                || implied().stream().anyMatch(other::excludes)
                || other.implied().stream().anyMatch(this::excludes)
                || implied().stream().anyMatch(one -> other.implied().stream().anyMatch(one::excludes));
    }

    private boolean excludes(Demand other) {
        if (!field.equals(other.field) || (!wanted && !other.wanted)) {
            return false;
        }
        if (wanted && other.wanted) {
            return values.stream().noneMatch(other.values::contains);
        }
        return wanted ? other.values.containsAll(values) : values.containsAll(other.values);
    }

    private List<Demand> implied() {
        List<Demand> meant = MEANS.getOrDefault(field, List.of());
        if (field.equals("succeeded") && !wanted) {
            return List.of(demand("error", false, ""));
        }
        return wanted && values.contains(TRUE) ? meant : List.of();
    }
}
