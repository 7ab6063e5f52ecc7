package dev.trailcheck.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One requirement of one version of one framework, such as {@code CIS AWS 3.0.0: 1.7}. Frameworks renumber their
 * controls, so an id without a version names nothing.
 */
public record Control(String framework, String version, String id, Relation relation) implements Comparable<Control> {

    private static final Pattern FORM =
            Pattern.compile("(?<framework>\\S.*?)\\s+(?<version>\\S+)\\s*:\\s*(?<id>\\S+)(?:\\s+(?<relation>\\S+))?");

    /** Reads {@code FRAMEWORK VERSION: ID [supports|judgement]}; empty when the text has another form. */
    public static Optional<Control> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String word = form.group("relation");
        return (word == null ? Optional.of(Relation.DIRECT) : Relation.of(word))
                .map(relation ->
                        new Control(form.group("framework"), form.group("version"), form.group("id"), relation));
    }

    @Override
    public int compareTo(Control other) {
        return toString().compareTo(other.toString());
    }

    /** The form that rules are written in, so that a reader can search for it. */
    @Override
    public String toString() {
        String sentence = framework + " " + version + ": " + id;
        return relation == Relation.DIRECT ? sentence : sentence + " " + relation.word();
    }
}
