package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.arn;
import static dev.trailcheck.source.ARecord.eventId;
import static dev.trailcheck.source.ARecord.named;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "explain");
    private static final String SHIPPED = ProjectFolders.RULES.toAbsolutePath().toString();
    private static final String DELETED = eventId("DeleteSignalingChannel");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.in(folder);
    }

    /** Each event of the samples that breaks a rule in a way of its own, and one that breaks none. */
    @ParameterizedTest
    @CsvSource({
        "95a30c01, the approval had ended",
        "4e4ef53d, the approval was used up",
        "a87c6f4d, root tried to delete",
        "0113abd2, a region that is not allowed",
        "2273aa67, a tag was forgotten",
    })
    void what_it_says_of_the_samples(String event, String name) throws IOException {
        Outcome outcome = desk.run("explain", event, "--rules", SHIPPED);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo(golden(name, outcome.out()));
    }

    @Test
    void the_page_about_it_shows_what_it_prints() throws IOException {
        Outcome outcome = desk.run("explain", "95a30c01", "--rules", SHIPPED, "--rule", "delete-without-approval");

        assertThat(Files.readString(ProjectFolders.ROOT.resolve("docs/explain.md"), UTF_8))
                .contains(outcome.out());
    }

    @Test
    void conditions_of_every_kind() throws IOException {
        rule("burst", """
                accumulate( $d : ChannelDeleted( channel != "" ); $n : count( $d ); $n >= 2 )
                $call : ApiCall( name == "DeleteSignalingChannel", succeeded )""");
        rule("came-from", """
                $deleted : ChannelDeleted( $call : call )
                exists ChannelCreated( channel == $deleted.channel, time before[0s,1h] $deleted.time )""");
        rule("either", """
                ( $d : ChannelDeleted( $call : call, channelName == "x" ) or ChannelCreated( $call : call, tags.known ) )
                AuditWindow( asOf >= $call.time )""");
        rule("grouped", """
                groupby( $a : ApiCall( $p : identity.arn, name == "DeleteSignalingChannel" );
                         $k : $p; $n : count( $a ), $calls : collectList( $a ); $n > 1 )
                $call : ApiCall( region == "us-west-2" ) from $calls""");
        rule("never-untagged", """
                $created : ChannelCreated( $call : call )
                not( $t : ChannelTagged( channel == $created.channel )
                     and not ChannelUntagged( channel == $created.channel, time > $t.time ) )""");
        desk.deliver(
                "logs/a.json",
                created("front-door", "2026-10-05T08:00:00Z"),
                named("TagResource")
                        .at("2026-10-05T08:05:00Z")
                        .with("requestParameters.resourceARN", arn("front-door"))
                        .with("requestParameters.tags", List.of(Map.of("key", "owner", "value", "carol"))),
                deleted("front-door", "2026-10-05T08:30:00Z"),
                deleted("back-door", "2026-10-05T09:30:00Z").id("second"));

        Outcome delete = desk.run("explain", DELETED, "logs");
        Outcome create = desk.run("explain", eventId("CreateSignalingChannel"), "logs");

        assertThat(delete.err()).isEmpty();
        assertThat(delete.out()).isEqualTo(golden("conditions of every kind, of a delete", delete.out()));
        assertThat(create.err()).isEmpty();
        assertThat(create.out()).isEqualTo(golden("conditions of every kind, of a creation", create.out()));
    }

    @Test
    void a_document_for_programs() throws IOException {
        desk.deliver("logs/a.json", deleted("front-door", "2026-10-05T08:30:00Z"));

        Outcome outcome = desk.run("explain", DELETED, "logs", "--format", "json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo(golden("a document for programs", outcome.out()));
    }

    @Test
    void letters_where_a_terminal_has_no_ticks() {
        desk.deliver("logs/a.json", deleted("front-door", "2026-10-05T08:30:00Z"));

        Outcome outcome = desk.run("explain", DELETED, "logs", "--ascii");

        assertThat(outcome.out().chars()).allMatch(c -> c < 128);
        assertThat(outcome.out())
                .contains("+ 5:20   name == \"DeleteSignalingChannel\"")
                .contains("x 5:20   name ==");
    }

    @Test
    void a_hostile_record_moves_no_cursor_and_no_line() {
        desk.deliver(
                "logs/a.json",
                deleted("front-door", "2026-10-05T08:30:00Z")
                        .with("userAgent", "\u001b[2Jx\n\u2713 7:7 forged")
                        .with("userIdentity.arn", "arn:\u001b]0;title\u0007\n  \u2713 forged")
                        .with("awsRegion", "\u202eus\nwest"));
        rule("agents", "$call : ApiCall( userAgent == \"\", region == \"\" )");

        Outcome outcome = desk.run("explain", DELETED, "logs", "--rule", "agents");

        assertThat(outcome.out().chars()).noneMatch(c -> c == 0x1b || c == 0x07 || c == 0x202e);
        assertThat(outcome.out().lines())
                .noneMatch(line -> line.strip().startsWith("\u2713 7:7"))
                .noneMatch(line -> line.strip().startsWith("\u2713 forged"));
    }

    @Test
    void events_that_nobody_judged_are_told_as_such() {
        desk.deliver(
                "logs/a.json",
                deleted("front-door", "2026-10-05T08:30:00Z"),
                deleted("front-door", "2026-10-05T08:30:00Z"),
                named("StopLogging").with("eventSource", "cloudtrail.amazonaws.com"),
                named("ListTagsForResource").without("eventTime"),
                named("ListSignalingChannels").at("2026-10-01T00:00:00Z"));

        assertThat(explained("DeleteSignalingChannel"))
                .contains("a.json, record 0: judged\n")
                .contains("a.json, record 1: a duplicate, judged where it was first read\n");
        assertThat(explained("StopLogging")).isEqualTo("""
                  %s
                  a.json, record 2: out of scope: it is a call of another service
                """.formatted(eventId("StopLogging")));
        assertThat(explained("ListTagsForResource")).isEqualTo("""
                  %s
                  a.json, record 3: rejected: it lacks its source, its name or its time
                """.formatted(eventId("ListTagsForResource")));
        assertThat(explained("ListSignalingChannels")).isEqualTo("""
                  %s
                  a.json, record 4: outside the window of --since and --until
                    Maybe another --since or --until was meant.
                """.formatted(eventId("ListSignalingChannels")));
    }

    @Test
    void an_event_that_is_not_there_and_one_that_is_not_the_only_one() {
        desk.deliver(
                "logs/a.json",
                named("A").with("eventID", "aaaa1111-0000-0000-0000-000000000001"),
                named("B").with("eventID", "aaaa1111-0000-0000-0000-000000000002"));

        assertThat(desk.run("explain", "aaaa1121-0000-0000-0000-000000000001", "logs"))
                .isEqualTo(new Outcome(2, "", """
                aaaa1121-0000-0000-0000-000000000001: There is no such event among the 2 records read.
                  Maybe you meant 'aaaa1111-0000-0000-0000-000000000001'?
                1 mistake; nothing was judged.
                """));
        assertThat(desk.run("explain", "ffff", "logs")).isEqualTo(new Outcome(2, "", """
                ffff: There is no such event among the 2 records read.
                  Maybe it lies in other logs; name them after the event's id.
                1 mistake; nothing was judged.
                """));
        assertThat(desk.run("explain", "AAAA", "logs")).isEqualTo(new Outcome(2, "", """
                AAAA: 2 events begin so.
                  Maybe you meant one of aaaa1111-0000-0000-0000-000000000001, aaaa1111-0000-0000-0000-000000000002?
                1 mistake; nothing was judged.
                """));
    }

    @Test
    void mistakes_of_the_command_line_are_told_together() {
        desk.deliver("logs/a.json", named("A"));

        assertThat(desk.run("explain", " ", "logs", "--rule", "delete", "--format", "xml"))
                .isEqualTo(new Outcome(2, "", """
                        --format: The format 'xml' does not exist.
                          Maybe text or json was meant.
                        --rule: There is no rule 'delete'.
                          Maybe you meant 'deleted'?
                        EVENT_ID: It is empty.
                          Maybe a variable in the command has no value.
                        3 mistakes; nothing was judged.
                        """));
    }

    @Test
    void an_event_that_breaks_nothing_ends_with_zero() {
        desk.deliver("logs/a.json", named("ListSignalingChannels"));

        assertThat(desk.run("explain", eventId("ListSignalingChannels"), "logs").exitCode())
                .isZero();
    }

    private String explained(String name) {
        return desk.run("explain", eventId(name), "logs", "--since", "2026-10-02")
                .out();
    }

    private void rule(String id, String when) {
        desk.write("rules/" + id + ".drl", """
                package trailcheck.own
                rule "%s"
                  @severity(low) @title("A rule of a test")
                when
                %s
                then
                  findings.report(drools, $call, "{actor} {called} {call}.");
                end
                """.formatted(id, when.indent(2).stripTrailing()));
    }

    private static ARecord created(String channel, String time) {
        return named("CreateSignalingChannel")
                .at(time)
                .with("requestParameters.channelName", channel)
                .with("responseElements.channelARN", arn(channel));
    }

    private static ARecord deleted(String channel, String time) {
        return named("DeleteSignalingChannel").on(channel).at(time);
    }

    /** Written anew under {@code -Dgolden=renew}; read the difference before it is committed. */
    private static String golden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name.replace(" ", "-").replace(",", "") + ".txt");
        if ("renew".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual, UTF_8);
        }
        return Files.readString(file, UTF_8);
    }
}
