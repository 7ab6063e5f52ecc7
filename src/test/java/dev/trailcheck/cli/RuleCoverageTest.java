package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCoverageTest {

    private static final String RULE = """
            package trailcheck.own
            rule "kept"
              @severity(low) @title("A rule of a test")
            when
              $deleted : ChannelDeleted( $call : call, region == "us-west-2" )
              not ChannelCreated( channel == $deleted.channel, time < $deleted.time )
            then
              findings.report(drools, $call, "{actor} {called} {call}.");
            end
            """;

    private static final String CREATED = "{like: CreateSignalingChannel, channel: front-door}";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        desk.write("rules/kept.drl", RULE);
    }

    @Test
    void what_no_case_met_or_failed_is_told_with_its_place() {
        test("""
                - {name: one, given: [{like: DeleteSignalingChannel, channel: front-door}], finds: [{event: 1}]}
                """);

        assertThat(desk.run("rules", "test", "--coverage")).isEqualTo(new Outcome(0, """
                1 case of 1 rule: 1 held, 0 did not.
                kept: 0 of 3 constraints tried both ways
                  rules/kept.drl:5:44: never false: region == "us-west-2"
                  rules/kept.drl:6:23: never asked: channel == $deleted.channel
                  rules/kept.drl:6:52: never asked: time < $deleted.time
                1 rule: 0 tried in all they ask, 1 not.
                """, ""));
    }

    @Test
    void a_rule_that_is_tried_in_all_it_asks_has_one_line() {
        test("""
                - {name: one, given: [%s, {like: CreateSignalingChannel, channel: back-door}, {like: DeleteSignalingChannel, channel: front-door, at: +1m}], finds: nothing}
                - {name: two, given: [%s, {like: DeleteSignalingChannel, channel: front-door, at: -1m}], finds: [{event: 2}]}
                - {name: three, given: [{like: DeleteSignalingChannel, channel: front-door, region: eu-west-1}], finds: nothing}
                """.formatted(CREATED, CREATED));

        assertThat(desk.run("rules", "test", "--coverage").out()).isEqualTo("""
                3 cases of 1 rule: 3 held, 0 did not.
                kept: 3 of 3 constraints tried both ways
                1 rule: 1 tried in all they ask, 0 not.
                """);
    }

    @Test
    void a_rule_without_a_test_never_fired() {
        assertThat(desk.run("rules", "test", "--coverage").out())
                .contains("kept: 0 of 3 constraints tried both ways; it never fired\n");
    }

    @Test
    void a_finding_that_did_not_come_is_told_with_what_stopped_the_rule() {
        test("""
                - name: elsewhere
                  given:
                    - {like: DeleteSignalingChannel, channel: front-door, region: eu-west-1}
                  finds:
                    - {event: 1}
                """);

        assertThat(desk.run("rules", "test").out()).isEqualTo("""
                kept: elsewhere
                  at rules/kept.test.yaml:2
                  finding 1
                    expected  a finding on record 1
                    got       nothing: the rule stops at 5:44, region == "us-west-2": region is 'eu-west-1'

                1 case of 1 rule: 0 held, 1 did not.
                """);
    }

    private void test(String cases) {
        desk.write("rules/kept.test.yaml", "cases:\n" + cases);
    }
}
