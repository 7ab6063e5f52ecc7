package dev.trailcheck.trail;

import java.time.Instant;
import java.util.regex.Pattern;

/** Judges whether a trail recorded and delivered throughout a window that begins at {@code since}. */
record StatusJudge(Trail trail, TrailStatus status, Instant since) {

    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9._-]+");

    Outcome logging() {
        Instant started = status.started();
        Instant stopped = status.stopped();
        if (!status.logging()) {
            return new Outcome.Fail(
                    "It does not record%s.".formatted(stopped == null ? "" : "; it was stopped at " + stopped),
                    "this starts it, and what happened meanwhile is lost: " + trail.command("start-logging", ""));
        }
        if (started == null || !started.isAfter(since)) {
            return new Outcome.Pass("It records%s.".formatted(started == null ? "" : ", since " + started));
        }
        return stopped == null
                ? new Outcome.Inconclusive(
                        "It records only since %s, and the window begins before.".formatted(started),
                        "the trail is new; --since may name a time after it began, and another trail may have the rest.")
                : new Outcome.Fail(
                        "It records, but was off from %s until %s.".formatted(stopped, started),
                        "another trail has these hours; 'check cloudtrail:all' reads management events of them for 90 days.");
    }

    Outcome logs() {
        return delivered(status.logs(), "log file");
    }

    Outcome digests() {
        return delivered(status.digests(), "digest");
    }

    private Outcome delivered(TrailStatus.Delivery delivery, String noun) {
        Instant latest = delivery.latest();
        if (!delivery.error().isEmpty()) {
            return new Outcome.Fail(
                    "The last %s could not be delivered to %s: %s.".formatted(noun, trail.bucket(), delivery.error()),
                    "the bucket is gone, or its policy or that of the key does not let CloudTrail in: "
                            + "aws s3api get-bucket-policy --bucket "
                            + (BUCKET.matcher(trail.bucket()).matches() ? trail.bucket() : "BUCKET"));
        }
        if (latest == null) {
            return new Outcome.Inconclusive(
                    "No %s was delivered yet.".formatted(noun), "the trail is new; the first comes within the hour.");
        }
        return latest.isBefore(since)
                ? new Outcome.Inconclusive(
                        "The last %s was delivered at %s, before the window begins.".formatted(noun, latest),
                        "nothing happened since, or it does not arrive; the bucket's own records may tell.")
                : new Outcome.Pass("The last %s was delivered at %s.".formatted(noun, latest));
    }
}
