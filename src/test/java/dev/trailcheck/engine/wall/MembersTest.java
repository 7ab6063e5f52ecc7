package dev.trailcheck.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** However far a rule reads from fact to fact, it comes to facts and plain values only. */
class MembersTest {

    @Test
    void no_accessor_leads_out_of_the_facts() {
        Set<Kind> reached = new HashSet<>();
        Deque<Kind> open = new ArrayDeque<>(FactTypes.shownNames().stream()
                .map(name -> FactTypes.shown(name).orElseThrow())
                .toList());
        while (!open.isEmpty()) {
            Kind kind = open.pop();
            if (reached.add(kind)) {
                open.addAll(kind.of());
                for (Method method : kind.type().getMethods()) {
                    Members.method(kind, method.getName(), method.getParameterCount())
                            .ifPresent(open::add);
                }
            }
        }

        assertThat(reached.stream().filter(kind -> !kind.isFact()).map(Kind::type))
                .containsOnly(
                        boolean.class,
                        int.class,
                        long.class,
                        String.class,
                        Object.class,
                        Instant.class,
                        Duration.class,
                        List.class,
                        Set.class,
                        Map.class);
    }

    @Test
    void what_every_object_has_is_not_there() {
        for (String name : List.of("getClass", "hashCode", "toString", "notify", "wait", "clone", "finalize")) {
            for (String type : FactTypes.shownNames()) {
                assertThat(Members.method(FactTypes.shown(type).orElseThrow(), name, 0))
                        .isEmpty();
            }
            assertThat(Members.method(Kind.TEXT, name, 0)).isEmpty();
        }
    }

    @Test
    void only_ours_can_be_imported() {
        assertThat(List.of(
                        "java.lang.System",
                        "java.lang.Runtime",
                        "dev.trailcheck.event.*",
                        "dev.trailcheck.engine.RuleBook",
                        "dev.trailcheck.policy.Words",
                        "java.time.Clock",
                        "dev.trailcheck.event.package-info",
                        "",
                        "ApiCall",
                        "dev.trailcheck.event.Nothing",
                        "dev.trailcheck.event.apicall"))
                .noneMatch(FactTypes::isImportable);
        assertThat(List.of("java.time.Instant", "java.lang.String", "dev.trailcheck.event.Fields"))
                .allMatch(FactTypes::isImportable);
    }
}
