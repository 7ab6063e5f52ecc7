package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.Excerpt;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.Group;
import java.util.List;
import java.util.stream.Collectors;

/** The first thing in a rule that did not hold: where it stands, and what was the matter, in words. */
public record Stop(Excerpt place, String words) {

    static Stop at(Answer answer, String reported) {
        if (answer.condition() instanceof Group group && group.kind() == Group.Kind.NOT) {
            return inTheWay(answer);
        }
        List<Candidate> nearest = answer.candidates();
        if (!nearest.isEmpty()) {
            return at(answer, nearest.get(0));
        }
        return answer.parts().stream()
                .filter(part -> part.truth() == Truth.FAILS)
                .findFirst()
                .map(part -> at(part, reported))
                .orElseGet(() -> missing(answer, reported));
    }

    private static Stop at(Answer answer, Candidate nearest) {
        return nearest.constraints().stream()
                .filter(checked -> checked.truth() != Truth.HOLDS)
                .findFirst()
                .map(checked -> new Stop(
                        checked.constraint().written(),
                        checked.constraint().written().words() + said(checked)))
                .orElseGet(() -> new Stop(answer.condition().written(), "this does not hold"));
    }

    private static Stop inTheWay(Answer answer) {
        String facts =
                answer.candidates().stream().map(Candidate::fact).distinct().collect(Collectors.joining(", "));
        return new Stop(
                answer.condition().written(),
                facts.isEmpty()
                        ? "what must not be is so"
                        : facts + (answer.others() > 0 ? " and others" : "") + " must not be there");
    }

    private static Stop missing(Answer answer, String reported) {
        Excerpt place = answer.condition().written();
        if (answer.condition() instanceof FactPattern pattern) {
            String none =
                    "there is no %s that would do".formatted(pattern.type().text());
            String noPart = pattern.isPlain()
                    ? "the call made no %s".formatted(pattern.type().text())
                    : "the call is not among these";
            return new Stop(place, pattern.binds(reported) ? noPart : none);
        }
        return new Stop(place, "this does not hold");
    }

    private static String said(Checked checked) {
        return checked.values().isEmpty()
                ? ""
                : checked.values().stream()
                        .map(value -> value.path() + " is " + value.value())
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
