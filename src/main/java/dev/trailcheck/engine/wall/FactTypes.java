package dev.trailcheck.engine.wall;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.Call;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.event.RequiredTag;
import dev.trailcheck.event.TagHeld;
import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.Policy;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that a rule may name. */
final class FactTypes {

    /** Those whose facts a rule is shown. */
    private static final Map<String, Class<?>> SHOWN = Stream.<Stream<Class<?>>>of(
                    Arrays.stream(Call.class.getPermittedSubclasses()),
                    Arrays.stream(ChannelLife.class.getPermittedSubclasses()),
                    Stream.of(
                            ChannelLife.class,
                            AuditWindow.class,
                            TagHeld.class,
                            RequiredTag.class,
                            Burst.class,
                            Approval.class,
                            Account.class))
            .flatMap(types -> types)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    /** Those of the JDK that may be imported, and name the elements of a list. */
    private static final Map<String, Class<?>> OF_JDK = Stream.<Class<?>>of(
                    String.class, Integer.class, Long.class, Boolean.class, Instant.class, Duration.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private static final Set<String> FACT_ROOMS = Set.of(ApiCall.class.getPackageName(), Policy.class.getPackageName());
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Za-z]{1,60}");

    private FactTypes() {}

    static List<String> shownNames() {
        return SHOWN.keySet().stream().sorted().toList();
    }

    /** The fact type of a pattern. */
    static Optional<Kind> shown(String name) {
        return Optional.ofNullable(SHOWN.get(name)).map(Kind::new);
    }

    /** The type of a list's elements: a fact, something that facts hold, or a plain value. */
    static Optional<Kind> element(String name) {
        return Stream.of(ApiCall.class, Policy.class, String.class)
                .map(Class::getPackageName)
                .flatMap(room -> named(room, name).stream())
                .findFirst();
    }

    static boolean isImportable(String qualifiedName) {
        int point = Math.max(0, qualifiedName.lastIndexOf('.'));
        return named(
                        qualifiedName.substring(0, point),
                        qualifiedName.substring(point).replaceFirst("^\\.", ""))
                .isPresent();
    }

    /** A constant of such a type, such as {@code Credentials.ROOT}. */
    static Optional<Kind> constant(String type, String name) {
        return Stream.of(ApiCall.class, Policy.class, Instant.class)
                .map(Class::getPackageName)
                .flatMap(room -> named(room, type).stream())
                .flatMap(kind -> Arrays.stream(kind.type().getFields()))
                .filter(field -> field.getName().equals(name) && isConstant(field))
                .map(field -> Kind.of(field.getGenericType(), Kind.UNKNOWN))
                .filter(Kind::isOpen)
                .findFirst();
    }

    private static boolean isConstant(Field field) {
        return Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
    }

    private static Optional<Kind> named(String room, String name) {
        Class<?> plain = OF_JDK.get(room + "." + name);
        if (plain != null) {
            return Optional.of(new Kind(plain));
        }
        if (!FACT_ROOMS.contains(room) || !TYPE_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Kind(Class.forName(room + "." + name, false, FactTypes.class.getClassLoader())))
                    .filter(Kind::isFact);
        } catch (ClassNotFoundException | NoClassDefFoundError e) { // the latter where only letter case differs
            return Optional.empty();
        }
    }
}
