package dev.trailcheck.trail;

import dev.trailcheck.rule.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges the trails of an account: those that were named by name or ARN, or all. The window of evidence begins at {@code
 * since} and ends now. Outside of organizations nobody asks for an organization's trail.
 */
public record Trails(List<String> named, Instant since, Instant now, boolean inOrganization) {

    private static final String CREATE =
            "aws cloudtrail create-trail --name NAME --s3-bucket-name BUCKET --is-multi-region-trail --enable-log-file-validation";

    public Trails {
        named = List.copyOf(named);
    }

    /** {@code region} is the one that was asked. */
    public TrailAssessment judge(String region, Answer<TrailView> answer) {
        return answer.fold(
                this::judge,
                gap -> new TrailAssessment("", region, since, List.of(ofAll(Outcome.unknown(gap))), List.of()));
    }

    private TrailAssessment judge(TrailView view) {
        List<JudgedTrail> judged = view.trails().stream()
                .filter(trail -> named.isEmpty() || named.stream().anyMatch(trail::isCalled))
                .sorted(Comparator.comparing(Trail::arn).thenComparing(Trail::name))
                .map(trail -> new TrailJudge(trail, since, now, inOrganization).judged())
                .toList();
        Stream<TrailFinding> absent = named.stream()
                .distinct()
                .filter(word -> view.trails().stream().noneMatch(trail -> trail.isCalled(word)))
                .map(word -> new TrailFinding(Question.NAMED, absent(word, view)));
        List<TrailFinding> ofAll = Stream.concat(Stream.of(ofAll(whole(judged, view.region()))), absent)
                .toList();
        return new TrailAssessment(view.account(), view.region(), since, ofAll, judged);
    }

    /** A trail that was named and is gone may have been deleted to hide something. */
    private static Outcome absent(String word, TrailView view) {
        return new Outcome.Fail(
                "There is no trail '%s', as seen from %s.".formatted(word, view.region()),
                Nearest.to(word, view.trails().stream().map(Trail::name).toList())
                        .map(near -> "you meant '%s'?".formatted(near))
                        .orElse("it was deleted, or records another region alone, which --region names."));
    }

    private static Outcome whole(List<JudgedTrail> judged, String region) {
        if (judged.isEmpty()) {
            return new Outcome.Fail(
                    "There is no trail to judge, as seen from %s.".formatted(region),
                    "this makes one, in a bucket of another account best: " + CREATE
                            + "; one that records another region alone is seen from there, with --region.");
        }
        List<String> whole = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (JudgedTrail trail : judged) {
            if (trail.ids(Outcome.Fail.class).isEmpty()) {
                (trail.ids(Outcome.Inconclusive.class).isEmpty() ? whole : open).add(name(trail));
            }
        }
        if (!whole.isEmpty()) {
            return new Outcome.Pass("A trail has it all: %s.".formatted(String.join(", ", whole)));
        }
        return open.isEmpty()
                ? new Outcome.Fail(
                        "No trail has it all: %s.".formatted(lacks(judged)),
                        judged.size() == 1 ? "what is said below mends it." : "it is enough to mend one of them.")
                : new Outcome.Inconclusive(
                        "No trail is known to have it all; %s may.".formatted(String.join(", ", open)),
                        "what is said below tells why it is not known.");
    }

    private static String lacks(List<JudgedTrail> judged) {
        return judged.stream()
                .map(trail -> "%s fails %s".formatted(name(trail), String.join(", ", trail.ids(Outcome.Fail.class))))
                .collect(Collectors.joining("; "));
    }

    private static String name(JudgedTrail trail) {
        return "'" + trail.trail().name() + "'";
    }

    private static TrailFinding ofAll(Outcome outcome) {
        return new TrailFinding(Question.WHOLE_TRAIL, outcome);
    }
}
