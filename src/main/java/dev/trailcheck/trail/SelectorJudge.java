package dev.trailcheck.trail;

import java.util.ArrayList;
import java.util.List;

/** Judges which events a trail records. */
record SelectorJudge(Trail trail, Selectors selectors) {

    /** They take the place of whatever selectors a trail has. */
    private static final String REMEDY =
            "--advanced-event-selectors '[{\"Name\":\"Management events\",\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}]},"
                    + "{\"Name\":\"Signaling channels\",\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]},"
                    + "{\"Field\":\"resources.type\",\"Equals\":[\"" + Kind.CHANNEL + "\"]}]}]'";

    Outcome management() {
        List<String> leftOut = selectors.leftOut();
        return judged(
                List.of(Kind.READS, Kind.WRITES, Kind.TRAIL_CHANGES),
                "management events",
                leftOut.isEmpty()
                        ? "It records management events, reads and changes."
                        : "It records management events, reads and changes, but those of %s, which no rule reads."
                                .formatted(String.join(", ", leftOut)));
    }

    Outcome data() {
        return judged(
                Kind.data(trail.partition()),
                "data events of " + Kind.CHANNEL,
                "It records all data events of %s.".formatted(Kind.CHANNEL));
    }

    private Outcome judged(List<Kind> kinds, String words, String pass) {
        List<String> nothing = words(kinds, Extent.NOTHING);
        List<String> part = words(kinds, Extent.PART);
        if (nothing.isEmpty() && part.isEmpty()) {
            return new Outcome.Pass(pass);
        }
        List<String> sentences = new ArrayList<>();
        if (nothing.size() == kinds.size()) {
            sentences.add("It records no %s.".formatted(words));
        } else if (!nothing.isEmpty()) {
            sentences.add("Of %s it leaves out %s.".formatted(words, String.join(", ", nothing)));
        }
        if (!part.isEmpty()) {
            sentences.add("Of %s it records only a part%s, narrowed by %s."
                    .formatted(
                            words,
                            part.size() == kinds.size() ? "" : " of " + String.join(", ", part),
                            String.join(", ", selectors.narrowing(kinds))));
        }
        return new Outcome.Fail(
                String.join(" ", sentences),
                "this mends it; it takes the place of the selectors that are there: "
                        + trail.command("put-event-selectors", REMEDY));
    }

    private List<String> words(List<Kind> kinds, Extent extent) {
        return kinds.stream()
                .filter(kind -> selectors.of(kind) == extent)
                .map(Kind::words)
                .toList();
    }
}
