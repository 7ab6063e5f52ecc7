package dev.trailcheck.engine.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a generated class is for, told by its name; what it may use depends on that. */
enum Kind {
    CONSEQUENCE("LambdaConsequence#", "after 'then'"),
    EXTRACTOR("LambdaExtractor#", "where it reads a value"),
    PREDICATE("LambdaPredicate#", "in a constraint"),
    METHODS("Rules#RuleMethods\\d+", "in its outline"),
    MODEL("Rules#", "in its outline"),
    METADATA("DomainClassesMetadata#(\\$\\w+_Metadata)?", "in its outline");

    private final Pattern simpleName;
    private final String place;

    Kind(String simpleName, String place) {
        this.simpleName = Pattern.compile(simpleName.replace("#", "[0-9A-F]{32}"));
        this.place = place;
    }

    /** Empty where the compiler made a class that no plain rule needs: a type, a function, an anonymous class. */
    static Optional<Kind> of(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(kind -> kind.simpleName.matcher(simple).matches())
                .findFirst();
    }

    /** Whether the class holds one expression or the consequence of the rule, in its author's words. */
    boolean isLambda() {
        return this == CONSEQUENCE || this == EXTRACTOR || this == PREDICATE;
    }

    /** Whether the class may ask facts. */
    boolean asksFacts() {
        return this == EXTRACTOR || this == PREDICATE;
    }

    String section() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where in the rule its text stands, for a message. */
    String place() {
        return place;
    }
}
