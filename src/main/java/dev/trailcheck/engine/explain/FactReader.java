package dev.trailcheck.engine.explain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what a fact says of itself, by the names that rules use. It calls accessors of facts and of policies and nothing
 * else, whatever name a rule may hold.
 */
final class FactReader {

    private static final Set<String> ROOMS = Set.of("dev.trailcheck.event", "dev.trailcheck.policy");

    /** Looking them up is slow, and findings are many. */
    private static final ClassValue<List<Method>> METHODS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .filter(method -> ROOMS.contains(method.getDeclaringClass().getPackageName())
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getReturnType() != void.class)
                    .toList();
        }
    };

    private FactReader() {}

    /** Follows a path of names; empty where it leads to something that is no plain accessor. */
    static Optional<Object> follow(Object start, List<String> names) {
        Optional<Object> here = Optional.of(start);
        for (String name : names) {
            here = here.flatMap(fact -> read(fact, name));
        }
        return here;
    }

    /** What a method of a fact answers to a text, such as {@code request.text( "ttl" )}. */
    static Optional<Object> ask(Object fact, String name, String word) {
        return methods(fact)
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == String.class)
                .findFirst()
                .flatMap(method -> call(fact, method, word));
    }

    private static Optional<Object> read(Object fact, String name) {
        if (fact instanceof Collection<?> several) {
            return sized(name, several.size());
        }
        if (fact instanceof Map<?, ?> entries) {
            return sized(name, entries.size());
        }
        if (fact instanceof String text) {
            return name.equals("length") ? Optional.of(text.length()) : sized(name, text.length());
        }
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Set<String> spellings = Set.of(name, "get" + capital, "is" + capital);
        return methods(fact)
                .filter(method -> method.getParameterCount() == 0 && spellings.contains(method.getName()))
                .findFirst()
                .flatMap(method -> call(fact, method));
    }

    private static Optional<Object> sized(String name, int size) {
        return switch (name) {
            case "empty", "isEmpty" -> Optional.of(size == 0);
            case "size" -> Optional.of(size);
            default -> Optional.empty();
        };
    }

    private static Stream<Method> methods(Object fact) {
        return METHODS.get(fact.getClass()).stream();
    }

    private static Optional<Object> call(Object fact, Method method, Object... arguments) {
        try {
            return Optional.ofNullable(method.invoke(fact, arguments));
        } catch (IllegalAccessException | InvocationTargetException e) {
            return Optional.empty(); // the constraint that asked for it has failed in the engine, which tells so
        }
    }
}
