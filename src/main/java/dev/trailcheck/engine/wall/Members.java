package dev.trailcheck.engine.wall;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a rule may read or call of a value: of a fact, its public accessors and predicates; of the JDK's types, the short
 * list below. Nothing on it changes a value, takes longer than its size, or leads to a class, a thread or a file.
 */
final class Members {

    private static final Map<Class<?>, Set<String>> OF_JDK = Map.of(
            String.class,
            Set.of(
                    "startsWith/1",
                    "endsWith/1",
                    "contains/1",
                    "isEmpty/0",
                    "isBlank/0",
                    "length/0",
                    "equalsIgnoreCase/1",
                    "equals/1"),
            Instant.class,
            Set.of("isAfter/1", "isBefore/1", "plus/1", "minus/1"),
            Duration.class,
            Set.of("isZero/0", "isNegative/0", "toSeconds/0", "toMinutes/0", "toHours/0", "toDays/0"),
            Collection.class,
            Set.of("contains/1", "isEmpty/0", "size/0"),
            List.class,
            Set.of("get/1"),
            Map.class,
            Set.of("containsKey/1", "isEmpty/0", "size/0", "keySet/0"));

    private static final Set<String> NEVER = Set.of("equals", "hashCode", "toString", "compareTo");

    private Members() {}

    static Optional<Kind> method(Kind owner, String name, int arguments) {
        return methods(owner)
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .map(method -> Kind.of(method.getGenericReturnType(), owner))
                .filter(Kind::isOpen)
                .findFirst();
    }

    /** A property {@code x} is what {@code x()}, {@code isX()} or {@code getX()} answers. */
    static Optional<Kind> property(Kind owner, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of(name, "is" + capital, "get" + capital)
                .flatMap(accessor -> method(owner, accessor, 0).stream())
                .findFirst();
    }

    /** The names that a rule may write after a point, for a message to offer. */
    static Set<String> names(Kind owner) {
        Set<String> names = new TreeSet<>();
        methods(owner).forEach(method -> names.add(propertyName(method)));
        return names;
    }

    private static Stream<Method> methods(Kind owner) {
        return Arrays.stream(owner.type().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .filter(method -> owner.isFact() ? isOfFact(method) : isOfJdk(method, owner));
    }

    private static boolean isOfFact(Method method) {
        return new Kind(method.getDeclaringClass()).isFact() && !NEVER.contains(method.getName());
    }

    private static boolean isOfJdk(Method method, Kind owner) {
        String signature = method.getName() + "/" + method.getParameterCount();
        return OF_JDK.entrySet().stream()
                .anyMatch(type -> type.getKey().isAssignableFrom(owner.type())
                        && type.getValue().contains(signature));
    }

    private static String propertyName(Method method) {
        String name = method.getName();
        return name.matches("is[A-Z].*") && method.getParameterCount() == 0
                ? name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3)
                : name;
    }
}
