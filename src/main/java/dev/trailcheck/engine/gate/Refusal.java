package dev.trailcheck.engine.gate;

/** What a rule's classes may not do: {@code what} ends the sentence "The rule ...", {@code maybe} is the way out. */
public record Refusal(String what, String maybe) {

    private static final String NAMES = "names ";

    private static final String ONLY_ASK =
            "rules only ask facts and report; docs/writing-rules.md lists what they can ask.";

    static Refusal uses(String member, Kind kind) {
        return new Refusal("uses %s %s, which no rule may".formatted(member, kind.place()), remedy(member));
    }

    static Refusal names(String className, Kind kind) {
        return new Refusal(NAMES + "%s %s, which no rule may".formatted(className, kind.place()), ONLY_ASK);
    }

    static Refusal does(String deed, Kind kind) {
        return new Refusal("%s %s, which no rule may".formatted(deed, kind.place()), ONLY_ASK);
    }

    static Refusal defines(String className) {
        return new Refusal(
                "defines %s, and no rule may define a type, a function or a class".formatted(className), ONLY_ASK);
    }

    /** To name a class does nothing yet; what is done with it tells more. */
    boolean isNaming() {
        return what.startsWith(NAMES);
    }

    private static String remedy(String member) {
        if (member.endsWith("MatchesOperator.INSTANCE")
                || member.startsWith("java.lang.String.matches")
                || member.startsWith("java.lang.String.replace")) {
            return "matches should stand before a pattern written in quotes.";
        }
        if (member.contains("StringConcatFactory")) {
            return "texts should be compared as they are, and not put together.";
        }
        if (member.endsWith(".now")) {
            return "AuditWindow( $asOf : asOf ) gives the moment the run judges by.";
        }
        return ONLY_ASK;
    }
}
