package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.Join;
import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.FactPattern;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places the joins that the engine cannot look up, and must try fact by fact, at the pattern that makes them. */
record SlowJoins(Collection<Join> joins) implements Check {

    /** Of these there is one in a run, so that comparing with it costs nothing. */
    private static final Set<String> SINGLE = Set.of("AuditWindow");

    private static final Pattern NAME = Pattern.compile("\\$\\w+");
    private static final Pattern LOOK_UP = Pattern.compile("[\\w.]+\\s*==\\s*\\$[\\w.$]+");

    @Override
    public void look(Desk desk) {
        List<FactPattern> patterns = desk.rule().patterns().toList();
        Set<String> single = patterns.stream()
                .filter(pattern -> SINGLE.contains(pattern.type().text()))
                .flatMap(SlowJoins::names)
                .collect(Collectors.toSet());
        for (Join join : joins) {
            if (join.rule().equals(desk.rule().name()) && !SINGLE.contains(join.factType())) {
                patterns.stream()
                        .skip(1)
                        .filter(pattern -> pattern.type().text().equals(join.factType()))
                        .forEach(pattern -> look(join, pattern, single, desk));
            }
        }
    }

    private static void look(Join join, FactPattern pattern, Set<String> single, Desk desk) {
        List<Constraint> joining = pattern.constraints().stream()
                .filter(constraint -> namesAnotherFact(constraint, pattern, single))
                .toList();
        if (join.isCrossProduct() && joining.isEmpty()) {
            desk.warn(
                    "cross-product",
                    pattern.type(),
                    "Every %s is put beside every match of the patterns before it.".formatted(join.factType()),
                    "a constraint that joins it is missing, such as channel == $deleted.channel.");
        } else if (!joining.isEmpty() && joining.stream().noneMatch(SlowJoins::canBeLookedUp)) {
            desk.warn(
                    "slow-join",
                    joining.get(0).written(),
                    "Every %s is compared with every match of the patterns before it.".formatted(join.factType()),
                    "an equality of its own can be looked up, such as channel == $deleted.channel, without a call, && or ||.");
        }
    }

    private static Stream<String> names(FactPattern pattern) {
        return Stream.concat(
                        Stream.of(pattern.binding()),
                        pattern.constraints().stream().map(Constraint::binding))
                .filter(name -> !name.isEmpty());
    }

    private static boolean canBeLookedUp(Constraint constraint) {
        return LOOK_UP.matcher(constraint.expression()).matches();
    }

    private static boolean namesAnotherFact(Constraint constraint, FactPattern pattern, Set<String> single) {
        Set<String> own = names(pattern).collect(Collectors.toSet());
        return NAME.matcher(constraint.expression())
                .results()
                .anyMatch(name -> !own.contains(name.group()) && !single.contains(name.group()));
    }
}
