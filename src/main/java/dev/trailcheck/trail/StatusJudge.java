package dev.trailcheck.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Judges whether a trail recorded and delivered throughout a window that begins at {@code since} and ends now. The time of the last
 * delivery says nothing of what came after it, so an old one leaves the question open however early the window begins.
 */
record StatusJudge(Trail trail, TrailStatus status, Instant since, Instant now) {

    /** Log files come some minutes after a call; a whole day without any call is rare. */
    private static final Duration LOGS_ARE_STALE_AFTER = Duration.ofHours(24);

    /** Digests come every hour, quiet or not (AWS CloudTrail User Guide, digest file structure). */
    private static final Duration DIGESTS_ARE_STALE_AFTER = Duration.ofHours(3);

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
        return delivered(status.logs(), "log file", LOGS_ARE_STALE_AFTER);
    }

    Outcome digests() {
        return delivered(status.digests(), "digest", DIGESTS_ARE_STALE_AFTER);
    }

    private Outcome delivered(TrailStatus.Delivery delivery, String noun, Duration stale) {
        Instant latest = delivery.latest();
        if (!delivery.error().isEmpty()) {
            return new Outcome.Fail(
                    "The last %s could not be delivered to %s: %s.".formatted(noun, trail.bucket(), delivery.error()),
                    "the bucket is gone, or its policy or that of the key does not let CloudTrail in: "
                            + "aws s3api get-bucket-policy --bucket "
                            + (BUCKET.matcher(trail.bucket()).matches() ? trail.bucket() : "BUCKET"));
        }
        boolean old = latest == null || latest.isBefore(since) || latest.isBefore(now.minus(stale));
        if (old && !status.logging()) {
            return new Outcome.Fail(
                    "No %s is delivered, since it does not record%s."
                            .formatted(noun, latest == null ? "" : "; the last was at " + latest),
                    "this starts it: " + trail.command("start-logging", ""));
        }
        if (latest == null) {
            return new Outcome.Inconclusive(
                    "No %s was delivered yet.".formatted(noun), "the trail is new; the first comes within the hour.");
        }
        return old
                ? new Outcome.Inconclusive(
                        "The last %s was delivered at %s, %s."
                                .formatted(
                                        noun,
                                        latest,
                                        latest.isBefore(since)
                                                ? "before the window begins"
                                                : "more than %d hours ago".formatted(stale.toHours())),
                        "nothing happened since, or it does not arrive; the bucket's own records may tell.")
                : new Outcome.Pass("The last %s was delivered at %s.".formatted(noun, latest));
    }
}
