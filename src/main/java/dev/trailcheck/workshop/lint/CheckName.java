package dev.trailcheck.workshop.lint;

import java.util.List;

/** A check by the word that reports name it by, and what it objects to in a sentence. */
record CheckName(String id, String objectsTo) {

    static final List<CheckName> ALL = List.of(
            new CheckName("refused", "A run refuses the rule: it cannot be read, compiled or trusted."),
            new CheckName("no-page", "A rule has no page that says what it means."),
            new CheckName("page-incomplete", "The page of a rule leaves a heading out."),
            new CheckName("page-unwritten", "The page of a rule still says what its template says."),
            new CheckName("no-test", "A rule has no test."),
            new CheckName("unknown-event-name", "A rule compares with an event name that is not known."),
            new CheckName("unknown-region", "A rule compares with a region that is not known."),
            new CheckName("unknown-identity-type", "A rule compares with a type of identity that is not known."),
            new CheckName("glob", "A rule takes '*' for a wildcard, which it is not."),
            new CheckName("never-true", "A rule asks for what no fact can be, or for what every fact is."),
            new CheckName("keeps-every-call", "A rule makes the run keep every call in memory."),
            new CheckName("slow-join", "A rule joins facts in a way that cannot be looked up."),
            new CheckName("cross-product", "A rule puts every fact beside every other."),
            new CheckName("unknown-placeholder", "A message has a placeholder that nothing fills."),
            new CheckName("unused-name", "A rule gives a name that it does not use."));
}
