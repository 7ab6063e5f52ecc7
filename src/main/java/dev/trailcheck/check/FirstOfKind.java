package dev.trailcheck.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first things of each kind and one more in place of the rest: one digest that is gone has thousands of effects. */
final class FirstOfKind {

    private static final int MOST = 20;

    private FirstOfKind() {}

    /** {@code rest} makes of a kind and the number of those left out what is said instead of them. */
    static <T extends Comparable<? super T>> List<T> of(
            Collection<T> things, Function<T, String> kindOf, BiFunction<String, Integer, T> rest) {
        Map<String, List<T>> byKind =
                things.stream().sorted().collect(Collectors.groupingBy(kindOf, TreeMap::new, Collectors.toList()));
        List<T> told = new ArrayList<>();
        byKind.forEach((kind, all) -> {
            told.addAll(all.subList(0, Math.min(MOST, all.size())));
            if (all.size() > MOST) {
                told.add(rest.apply(kind, all.size() - MOST));
            }
        });
        return told;
    }
}
