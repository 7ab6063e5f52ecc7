package dev.trailcheck.engine.gate;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * The fact types, and exactly what may be asked of each: the public methods of its instances and its public constants. A
 * fact type is a record, an enum or a sealed interface of the rooms that rules import; nothing lists them by hand.
 */
final class FactTypes {

    private static final Set<String> ROOMS = Set.of("dev.trailcheck.event", "dev.trailcheck.policy");

    /** What an enum has from the JDK and a rule may ask. */
    private static final Set<String> OF_ENUMS = Set.of("name", "ordinal", "compareTo", "equals");

    private record FactType(Set<String> methods, Set<String> constants) {}

    private final Map<String, Optional<FactType>> known = new ConcurrentHashMap<>();

    boolean contain(String className) {
        return find(className).isPresent();
    }

    boolean allowMethod(String className, String name, String descriptor) {
        return find(className)
                .filter(type -> type.methods().contains(name + descriptor))
                .isPresent();
    }

    boolean allowConstant(String className, String name) {
        return find(className).filter(type -> type.constants().contains(name)).isPresent();
    }

    private Optional<FactType> find(String className) {
        return known.computeIfAbsent(className, FactTypes::read);
    }

    private static Optional<FactType> read(String className) {
        int dot = className.lastIndexOf('.');
        if (dot < 0 || !ROOMS.contains(className.substring(0, dot))) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(className, false, FactTypes.class.getClassLoader());
            boolean isData = type.isRecord() || type.isEnum() || (type.isInterface() && type.isSealed());
            return isData && Modifier.isPublic(type.getModifiers()) ? Optional.of(read(type)) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static FactType read(Class<?> type) {
        Set<String> methods = Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> isOurs(method) || (type.isEnum() && OF_ENUMS.contains(method.getName())))
                .map(FactTypes::signature)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> constants = Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()))
                .map(Field::getName)
                .collect(Collectors.toUnmodifiableSet());
        return new FactType(methods, constants);
    }

    private static boolean isOurs(Member member) {
        return ROOMS.contains(member.getDeclaringClass().getPackageName());
    }

    private static String signature(Method method) {
        return method.getName() + Type.getMethodDescriptor(method);
    }
}
