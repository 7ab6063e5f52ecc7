package dev.trailcheck.cli;

import static dev.trailcheck.source.aws.ATrail.NOON;
import static dev.trailcheck.source.aws.ATrail.whole;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.aws.ATrail;
import dev.trailcheck.source.aws.LoopbackTrails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code trail} says of trails that are whole, that lack one thing each, and that cannot be asked. What it prints of
 * all of them stands in one file, which {@code -Dgolden=renew} writes anew; read it before you commit it.
 */
class TrailCommandTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "trail");
    private static final String SINCE = "--since=2026-10-31T00:00:00Z";

    @TempDir
    Path folder;

    @Test
    void what_it_says_of_each_trail() throws IOException {
        StringBuilder all = new StringBuilder();
        for (TrailCases.Case one : TrailCases.all()) {
            try (LoopbackTrails aws = new LoopbackTrails(one.trails().toArray(ATrail[]::new))) {
                one.aws().accept(aws);

                Outcome outcome = new Desk(folder).run("trail", SINCE);

                assertThat(outcome.err()).as(one.name()).isEmpty();
                assertThat(notPassed(outcome.out())).as(one.name()).isEqualTo(one.notPassed());
                assertThat(outcome.exitCode()).as(one.name()).isEqualTo(one.exitCode());
                all.append("== %s: exit code %d%n".formatted(one.name(), outcome.exitCode()))
                        .append(outcome.out())
                        .append('\n');
            }
        }
        assertThat(all.toString()).isEqualTo(golden("trails.txt", all.toString()));
        assertThat(all.toString()).doesNotContain(LoopbackTrails.SECRET, "AKIDAUDITOR", "127.0.0.1", "\u001b");
    }

    private static String notPassed(String out) {
        return String.join(
                " ",
                out.lines()
                        .filter(line -> line.startsWith("  fail  ") || line.startsWith("  inconclusive  "))
                        .map(line -> line.strip().split(" +", -1)[1].replace(":", ""))
                        .toList());
    }

    @Test
    void a_document_for_programs() throws IOException {
        try (LoopbackTrails aws = new LoopbackTrails(whole("main").with("IsMultiRegionTrail", false))) {
            aws.refuse("GetTrailStatus", "AccessDeniedException");

            Outcome outcome = new Desk(folder).run("trail", SINCE, "--format=json", "--single-account");

            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.out()).isEqualTo(golden("trail.json", outcome.out()));
        }
    }

    @Test
    void the_home_of_a_trail_is_asked_by_its_arn() {
        try (LoopbackTrails aws = new LoopbackTrails(whole("main").at("eu-west-1"))) {
            new Desk(folder).run("trail", SINCE, "--region=us-east-1");

            String arn = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main";
            assertThat(aws.calls())
                    .containsExactly(
                            "us-east-1 GetCallerIdentity",
                            "us-east-1 DescribeTrails",
                            "eu-west-1 GetTrailStatus " + arn,
                            "eu-west-1 GetEventSelectors " + arn);
        }
    }

    @Test
    void only_trails_that_are_named_are_judged_and_one_that_is_gone_fails() {
        try (LoopbackTrails aws =
                new LoopbackTrails(whole("main"), whole("half").with("IsMultiRegionTrail", false))) {
            Desk desk = new Desk(folder);

            assertThat(desk.run("trail", SINCE, "main").exitCode()).isZero();
            assertThat(desk.run("trail", SINCE, "arn:aws:cloudtrail:us-west-2:111122223333:trail/main")
                            .exitCode())
                    .isZero();
            Outcome mistyped = desk.run("trail", SINCE, "maim");
            assertThat(mistyped.exitCode()).isEqualTo(1);
            assertThat(mistyped.out()).contains("""
                      fail  named-trail: There is no trail 'maim', as seen from us-west-2.
                        Maybe you meant 'main'?
                    """);
            assertThat(aws.calls()).isNotEmpty();
        }
    }

    @Test
    void without_a_window_it_asks_of_the_last_day() {
        try (LoopbackTrails aws = new LoopbackTrails(whole("main").status("LatestDeliveryTime", 1))) {
            Outcome outcome = new Desk(folder).run("trail");

            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.out()).contains("The last log file was delivered at 1970-01-01T00:00:01Z, before the");
            assertThat(aws.calls()).hasSize(4);
        }
    }

    @Test
    void a_last_delivery_that_is_stale_is_no_pass_however_early_the_window_begins() {
        ATrail stale = whole("main")
                .status("LatestDeliveryTime", NOON - 86_400 * 2)
                .status("LatestDigestDeliveryTime", NOON - 3600 * 4);
        try (LoopbackTrails aws = new LoopbackTrails(stale)) {
            Outcome outcome = new Desk(folder).run("trail", "--since=2026-10-01");

            assertThat(notPassed(outcome.out())).isEqualTo("whole-trail log-delivery digest-delivery");
            assertThat(outcome.out())
                    .contains(
                            "The last log file was delivered at 2026-10-29T12:00:00Z, more than 24 hours ago.",
                            "The last digest was delivered at 2026-10-31T08:00:00Z, more than 3 hours ago.");
            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(aws.calls()).hasSize(4);
        }
    }

    @Test
    void a_trail_that_was_stopped_long_ago_fails_and_leaves_nothing_open() {
        ATrail stopped = whole("main")
                .status("IsLogging", false)
                .status("StopLoggingTime", NOON - 86_400 * 9)
                .status("LatestDeliveryTime", NOON - 86_400 * 9)
                .status("LatestDigestDeliveryTime", null);
        try (LoopbackTrails aws = new LoopbackTrails(stopped)) {
            Outcome outcome = new Desk(folder).run("trail", SINCE);

            assertThat(notPassed(outcome.out())).isEqualTo("whole-trail logging log-delivery digest-delivery");
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(aws.calls()).hasSize(4);
        }
    }

    @Test
    void mistakes_of_the_command_line_are_told_at_once() {
        assertThat(new Desk(folder).run("trail", "--since=yesterday", "--format=pdf", "--region=here.there"))
                .isEqualTo(new Outcome(2, "", """
                        --format: The format 'pdf' does not exist.
                          Maybe text or json was meant.
                        --region: 'here.there' is no name of a region.
                          Maybe one like us-west-2 was meant.
                        --since: 'yesterday' is no time.
                          Maybe 2026-10-31 or 2026-10-31T14:00:00Z was meant.
                        3 mistakes; nothing was judged.
                        """));
    }

    private static String golden(String name, String now) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("renew".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, now, UTF_8);
        }
        return Files.readString(file, UTF_8);
    }
}
