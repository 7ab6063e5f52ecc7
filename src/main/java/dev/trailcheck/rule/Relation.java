package dev.trailcheck.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a finding bears on a control: it breaks it, it supports the judgement of it, or it needs a person's judgement. */
public enum Relation {
    DIRECT,
    SUPPORTS,
    JUDGEMENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Relation> of(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word().equals(word))
                .findFirst();
    }
}
