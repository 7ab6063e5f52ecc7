package dev.trailcheck.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.Limits;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import dev.trailcheck.source.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void every_region_of_the_partition_is_asked_and_who_calls_where_that_is_sure_to_be_known() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            aws.page("us-west-2", List.of(record(1)));
            aws.page("sa-east-1", List.of(record(2)));
            aws.refuse("af-south-1", "UnrecognizedClientException");

            assertThat(read(EventHistorySourceTest::all))
                    .containsExactly(
                            "event-history/111122223333/sa-east-1 2", "event-history/111122223333/us-west-2 1");
            assertThat(gaps)
                    .containsExactly(
                            "region-not-enabled event-history/111122223333/af-south-1: The region does not know credentials that AWS knows: it is not enabled for this account.");
            assertThat(aws.calls()).as("one for each region").isGreaterThan(15);
            assertThat(aws.sts().askedIn()).containsExactly("us-west-2");
        }
    }

    @Test
    void a_caller_in_china_asks_the_regions_of_china() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            System.setProperty("aws.region", "cn-north-1");
            aws.page("cn-north-1", List.of(record(1)));

            assertThat(read(EventHistorySourceTest::all)).containsExactly("event-history/111122223333/cn-north-1 1");
            assertThat(aws.calls()).isEqualTo(1);
        }
    }

    @Test
    void a_page_whose_connection_breaks_is_asked_for_again() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            IntStream.range(0, 20).forEach(page -> aws.page("us-west-2", List.of(record(page))));
            aws.cutsEach(3);

            assertThat(read(300, NOW.minus(Duration.ofDays(1)), "us-west-2"))
                    .containsExactlyElementsOf(IntStream.range(0, 20)
                            .mapToObj(page -> "event-history/111122223333/us-west-2 " + page)
                            .toList());
            assertThat(gaps).isEmpty();
            assertThat(aws.calls()).isGreaterThan(25);
        }
    }

    @Test
    void regions_are_asked_side_by_side_though_one_thread_reads() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            CountDownLatch others = new CountDownLatch(2);
            AtomicBoolean waited = new AtomicBoolean();
            aws.beforeAnswer(region -> {
                if (region.equals("eu-west-1")) {
                    waited.set(isDone(others));
                } else {
                    others.countDown();
                }
            });

            read(300, NOW.minus(Duration.ofDays(1)), "eu-west-1", "us-east-1", "us-west-2");

            assertThat(waited).isTrue();
        }
    }

    @Test
    void nothing_is_lost_where_more_regions_wait_than_are_asked_ahead() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(500)) {
            String[] regions =
                    IntStream.range(10, 99).mapToObj(i -> "us-west-" + i).toArray(String[]::new);
            Stream.of(regions)
                    .forEach(region -> IntStream.range(0, 5).forEach(page -> aws.page(region, List.of(record(page)))));

            assertThat(read(900, NOW.minus(Duration.ofDays(1)), regions))
                    .containsExactlyElementsOf(Stream.of(regions)
                            .flatMap(region -> IntStream.range(0, 5)
                                    .mapToObj(page -> "event-history/111122223333/%s %d".formatted(region, page)))
                            .toList());
            assertThat(gaps).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ExpiredToken|The credentials have expired.",
                "InvalidClientTokenId|AWS does not know these credentials.",
                "SignatureDoesNotMatch|The secret key does not fit the access key.",
                "SignatureDoesNotMatch Signature not yet current: 20261031T140000Z is still later than 20261031T121500Z|The clock of this machine differs from that of AWS by more than 5 minutes.",
            })
    void faults_of_credentials_and_clocks_are_told_in_the_users_words(String code, String what) {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            aws.refuse("sts", code);

            assertThat(read(100, NOW.minus(Duration.ofDays(1)), "us-west-2")).isEmpty();
            assertThat(gaps).containsExactly("no-access event-history: " + what);
            assertThat(aws.calls()).isZero();
        }
    }

    @Test
    void without_credentials_it_is_told_that_there_are_none() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(200)) {
            assumeThat(System.getenv()).doesNotContainKey("AWS_ACCESS_KEY_ID");
            List.of("aws.accessKeyId", "aws.secretAccessKey").forEach(System::clearProperty);
            System.setProperty("aws.profile", "nobody-has-such-a-profile");

            assertThat(read(100, NOW.minus(Duration.ofDays(1)), "us-west-2")).isEmpty();
            assertThat(gaps).containsExactly("no-access event-history: There are no credentials for AWS.");
            assertThat(aws.calls()).isZero();
        }
    }

    private static boolean isDone(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Source all(AwsAccess access) {
        return new EventHistorySources(() -> access, choice(300, NOW.minus(Duration.ofDays(1))), Reach.OWN)
                .named("cloudtrail:all", new ArrayList<>())
                .orElseThrow()
                .get(0);
    }

    private static EventHistoryChoice choice(double perSecond, Instant since) {
        return new EventHistoryChoice(since, NOW, new RunningFrom(NOW), perSecond);
    }

    private static String record(int number) {
        return """
                {"eventID":"%d","eventSource":"kinesisvideo.amazonaws.com","eventName":"DeleteSignalingChannel",\
                "eventTime":"2026-10-31T10:00:00Z"}""".formatted(number);
    }

    private List<String> read(double perSecond, Instant since, String... regions) {
        return read(access -> new EventHistorySource(
                access, Stream.of(regions).map(Region::of).toList(), choice(perSecond, since), Reach.OWN));
    }

    /** File and id of every record, in the order they are read. */
    private List<String> read(Function<AwsAccess, Source> source) {
        List<String> records = new ArrayList<>();
        try (AwsAccess access = AwsAccess.in(Optional.empty())) {
            LogReader reader = new LogReader(Limits.GENEROUS);
            for (LogFile file : source.apply(access).files(this::tell)) {
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
