package dev.trailcheck.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.Limits;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

/** What the event history gives, page by page, and what is told where it cannot. */
class EventHistorySourceTest {

    private static final Instant NOW = Instant.parse("2026-10-31T12:00:00Z");

    private final List<String> gaps = new ArrayList<>();

    @Test
    void a_thousand_pages_come_whole_and_once_under_throttling() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            IntStream.range(0, 1000)
                    .forEach(page -> aws.page("us-west-2", page % 10 == 3 ? List.of() : List.of(record(page))));

            aws.othersTakeEach(100);

            assertThat(read(300, NOW.minus(Duration.ofDays(1)), "us-west-2"))
                    .containsExactlyElementsOf(IntStream.range(0, 1000)
                            .filter(page -> page % 10 != 3)
                            .mapToObj(page -> "event-history/111122223333/us-west-2 " + page)
                            .toList());
            assertThat(gaps).isEmpty();
            assertThat(aws.throttled()).isPositive();
            assertThat(aws.calls()).isEqualTo(1000 + aws.throttled());
        }
    }

    @Test
    void at_its_own_pace_nothing_is_throttled() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(1)) {
            IntStream.range(0, 6).forEach(page -> aws.page("us-west-2", List.of(record(page))));

            assertThat(read(EventHistoryChoice.CUSTOMARY_PACE, NOW.minus(Duration.ofDays(1)), "us-west-2"))
                    .hasSize(6);
            assertThat(aws.throttled()).isZero();
        }
    }

    @Test
    void regions_that_are_empty_denied_or_not_enabled_are_told_apart() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            aws.refuse("eu-west-1", "AccessDeniedException");
            aws.refuse("me-south-1", "UnrecognizedClientException");

            assertThat(read(100, NOW.minus(Duration.ofDays(1)), "eu-west-1", "me-south-1", "us-east-1"))
                    .isEmpty();
            assertThat(gaps)
                    .containsExactlyInAnyOrder(
                            "denied event-history/111122223333/eu-west-1: AWS denied cloudtrail:LookupEvents on the event history.",
                            "region-not-enabled event-history/111122223333/me-south-1: The region does not know credentials that AWS knows: it is not enabled for this account.");
        }
    }

    @Test
    void what_is_older_than_ninety_days_is_a_gap() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            aws.page("us-west-2", List.of(record(1)));

            assertThat(read(100, NOW.minus(Duration.ofDays(91)), "us-west-2")).hasSize(1);
            assertThat(gaps)
                    .containsExactly(
                            "beyond-history event-history: The event history reaches 90 days back, and --since lies before that; what is older was not seen.");
        }
    }

    @Test
    void expired_credentials_are_told_in_the_users_words() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            aws.refuse("sts", "ExpiredToken");

            assertThat(read(100, NOW.minus(Duration.ofDays(1)), "us-west-2")).isEmpty();
            assertThat(gaps).containsExactly("no-access event-history: The credentials have expired.");
            assertThat(aws.calls()).isZero();
        }
    }

    private static String record(int number) {
        return """
                {"eventID":"%d","eventSource":"kinesisvideo.amazonaws.com","eventName":"DeleteSignalingChannel",\
                "eventTime":"2026-10-31T10:00:00Z"}""".formatted(number);
    }

    /** File and id of every record, in the order they are read. */
    private List<String> read(double perSecond, Instant since, String... regions) {
        List<String> records = new ArrayList<>();
        try (AwsAccess access = AwsAccess.in(Optional.empty())) {
            EventHistorySource source = new EventHistorySource(
                    access,
                    Stream.of(regions).map(Region::of).toList(),
                    new EventHistoryChoice(since, NOW, new RunningFrom(NOW), perSecond),
                    Reach.OWN);
            LogReader reader = new LogReader(Limits.GENEROUS);
            for (LogFile file : source.files(this::tell)) {
                reader.read(file, reading -> {
                    if (reading instanceof Reading.OfRecord read) {
                        records.add(file.name() + " " + read.record().text("eventID"));
                    } else if (reading instanceof Reading.OfGap missed) {
                        tell(missed.gap());
                    }
                });
            }
        }
        return records;
    }

    private void tell(Gap gap) {
        gaps.add("%s %s: %s".formatted(gap.kind(), gap.where(), gap.what()));
    }

    /** A clock that begins at a moment of ours. */
    private record RunningFrom(Instant start, Clock own, Instant began) implements java.time.InstantSource {

        RunningFrom(Instant start) {
            this(start, Clock.system(ZoneOffset.UTC), Instant.now());
        }

        @Override
        public Instant instant() {
            return start.plus(Duration.between(began, own.instant()));
        }
    }
}
