package dev.trailcheck.engine.wall;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.policy.Policy;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The type of an expression, and of what it holds where it is a list, a set or a map. */
record Kind(Class<?> type, List<Kind> of) {

    /** Nothing is known of it, so nothing of it can be read; it can only be compared. */
    static final Kind UNKNOWN = new Kind(Object.class);

    /** What is wrong with it was told already. */
    static final Kind REFUSED = new Kind(Void.class);

    static final Kind TEXT = new Kind(String.class);

    private static final Set<String> FACT_ROOMS = Set.of(ApiCall.class.getPackageName(), Policy.class.getPackageName());

    private static final Set<Class<?>> PLAIN = Set.of(
            boolean.class,
            int.class,
            long.class,
            double.class,
            String.class,
            Boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            Instant.class,
            Duration.class,
            Object.class,
            List.class,
            Set.class,
            Collection.class,
            Map.class);

    Kind(Class<?> type) {
        this(type, List.of());
    }

    /** The kind of what a member of {@code owner} yields. */
    static Kind of(Type type, Kind owner) {
        if (type instanceof Class<?> plain) {
            return new Kind(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return new Kind(
                    (Class<?>) generic.getRawType(),
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(argument -> of(argument, owner))
                            .toList());
        }
        return type instanceof TypeVariable<?> variable ? owner.argument(variable) : UNKNOWN;
    }

    /** A fact, something that facts hold, or a plain value: whatever else an accessor yields stays closed to rules. */
    boolean isOpen() {
        return (PLAIN.contains(type) || isFact()) && of.stream().allMatch(Kind::isOpen);
    }

    boolean isRefused() {
        return equals(REFUSED);
    }

    boolean isFact() {
        return FACT_ROOMS.contains(type.getPackageName()) && Modifier.isPublic(type.getModifiers());
    }

    boolean isNumber() {
        return Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class)
                .contains(type);
    }

    boolean isText() {
        return type == String.class;
    }

    boolean isTime() {
        return type == Instant.class;
    }

    /** One of a closed set, such as the kinds of credentials. */
    boolean isConstant() {
        return type.isEnum();
    }

    /** Whether a value of the one can be a value of the other; where that is not known, it can. Null can be any. */
    boolean isComparableWith(Kind other) {
        return boxed() == Void.class
                || other.boxed() == Void.class
                || (isNumber() && other.isNumber())
                || boxed().isAssignableFrom(other.boxed())
                || other.boxed().isAssignableFrom(boxed());
    }

    private Class<?> boxed() {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** What a message calls it. */
    String shown() {
        if (isFact()) {
            return type.getSimpleName();
        }
        if (isTime()) {
            return "a time";
        }
        if (isNumber()) {
            return "a number";
        }
        if (boxed() == Boolean.class) {
            return "a yes or no";
        }
        return isText() ? "a text" : type == Object.class ? "a value of unknown type" : "a " + type.getSimpleName();
    }

    private Kind argument(TypeVariable<?> variable) {
        List<String> names = Arrays.stream(type.getTypeParameters())
                .map(TypeVariable::getName)
                .toList();
        int index = names.indexOf(variable.getName());
        return index < 0 || index >= of.size() ? UNKNOWN : of.get(index);
    }
}
