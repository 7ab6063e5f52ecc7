package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.CallReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementTest {

    private static final Instant TIME = Instant.parse("2026-10-05T08:00:00Z");
    private static final CallReader READER = new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN);

    @TempDir
    private Path folder;

    @Test
    void a_rule_that_throws_is_told_as_a_gap_and_the_others_judge_all_the_same() throws IOException {
        write("throws", "$call : ApiCall( request.list(\"none\").get(7) == \"x\" )");
        write("sound", "$call : ApiCall( name == \"ListSignalingChannels\" )");

        Conclusion conclusion = conclude(call("1", "ListSignalingChannels"), call("2", "ListSignalingChannels"));

        assertThat(conclusion.claims()).extracting(claim -> claim.rule().id()).containsExactly("sound", "sound");
        assertThat(conclusion.gaps()).extracting(Gap::kind, Gap::where).containsExactly(tuple("rule-failed", "throws"));
    }

    @Test
    void a_correlating_rule_that_throws_is_told_as_well() throws IOException {
        write("throws", "$call : ApiCall( ) not ApiCall( request.list(\"none\").get(7) == \"x\" )");

        Conclusion conclusion = conclude(call("1", "ListSignalingChannels"));

        assertThat(conclusion.claims()).isEmpty();
        assertThat(conclusion.gaps()).extracting(Gap::kind).containsExactly("rule-failed");
    }

    @Test
    void a_rule_sees_the_facts_that_it_only_gathers() throws IOException {
        write("gathers", """
                $call : ApiCall( name == "DeleteSignalingChannel" )
                accumulate( $deleted : ChannelDeleted( ); $n : count( $deleted ); $n == 1 )""");

        Conclusion conclusion = conclude(of(
                "1",
                "DeleteSignalingChannel",
                Map.of(
                        "requestParameters",
                        Map.of("channelARN", "arn:aws:kinesisvideo:us-west-2:111122223333:channel/front-door/1"))));

        assertThat(conclusion.claims()).hasSize(1);
    }

    @Test
    void correlating_rules_stay_within_an_account() throws IOException {
        write("unread", "$call : ApiCall( name == \"A\" ) not ApiCall( name == \"B\" )");

        Conclusion conclusion = conclude(call("1", "A"), of("2", "B", Map.of("recipientAccountId", "444455556666")));

        assertThat(conclusion.claims()).hasSize(1);
    }

    @Test
    void a_rule_of_the_organization_sees_all_accounts() throws IOException {
        RuleTexts.write(
                folder,
                "unread",
                RuleTexts.rule("unread", "$call : ApiCall( name == \"A\" ) not ApiCall( name == \"B\" )")
                        .replace("@severity", "@scope(organization) @severity"));

        Conclusion conclusion = conclude(call("1", "A"), of("2", "B", Map.of("recipientAccountId", "444455556666")));

        assertThat(conclusion.claims()).isEmpty();
    }

    @Test
    void calls_of_other_services_are_context_and_never_judged_themselves() throws IOException {
        write("tampering", """
                $call : ApiCall( ) exists ContextCall( source == "cloudtrail.amazonaws.com", name == "StopLogging" )""");
        write("every-call", "$call : ApiCall( )");
        RuleBook book = RuleTexts.load(folder);
        assertThat(book.contextSources()).containsExactly("cloudtrail.amazonaws.com");

        Judgement judgement = new Judgement(book, List.of());
        judgement.judge(List.of(call("1", "A")));
        judgement.addContext(new ContextCall(of("2", "StopLogging", Map.of("eventSource", "cloudtrail.amazonaws.com"))
                .details()));

        assertThat(judgement
                        .conclude(new AuditWindow(TIME, TIME, TIME), call -> false)
                        .claims())
                .extracting(claim -> claim.rule().id() + " " + claim.call().name())
                .containsExactlyInAnyOrder("tampering A", "every-call A");
    }

    @Test
    void steps_in_the_life_of_a_channel_that_is_not_named_are_told() throws IOException {
        write("every-call", "$call : ApiCall( )");

        Conclusion conclusion = conclude(
                call("1", "CreateSignalingChannel"),
                call("2", "DeleteSignalingChannel"),
                call("3", "TagResource"),
                call("4", "UntagResource"),
                call("5", "ListSignalingChannels"));

        assertThat(conclusion.untraceable())
                .extracting(ApiCall::name)
                .containsExactly("CreateSignalingChannel", "DeleteSignalingChannel", "TagResource", "UntagResource");
    }

    @Test
    void only_a_rule_that_asks_for_a_use_takes_one() throws IOException {
        String deleted = "$deleted : ChannelDeleted( $call : call ) not Approval( channel == $deleted.channel%s )";
        write("asks", deleted.formatted(", leftFor( $call.id )"));
        write("does-not-ask", deleted.formatted(""));

        assertThat(usesBy("asks")).containsExactly("CHG-1");
        assertThat(usesBy("does-not-ask")).isEmpty();
    }

    @Test
    void a_rule_about_any_step_of_a_channel_sees_them_all() throws IOException {
        write("any", "$step : ChannelLife( $call : call )");
        String arn = "arn:aws:kinesisvideo:us-west-2:111122223333:channel/front-door/1";

        assertThat(conclude(
                                onChannel("1", "DeleteSignalingChannel", "channelARN", arn),
                                onChannel("2", "TagResource", "resourceARN", arn),
                                onChannel("3", "DescribeSignalingChannel", "channelARN", arn))
                        .claims())
                .extracting(claim -> claim.call().name())
                .containsExactlyInAnyOrder("DeleteSignalingChannel", "TagResource");
    }

    private List<String> usesBy(String rule) {
        Approval approval = new Approval("CHG-1", "delete", "front-door", "", "", TIME, TIME, "carol", "", 1, null);
        Judgement judgement = new Judgement(RuleTexts.load(folder).only(rule), List.of(approval));
        judgement.judge(List.of(onChannel(
                "1",
                "DeleteSignalingChannel",
                "channelARN",
                "arn:aws:kinesisvideo:us-west-2:111122223333:channel/front-door/1")));
        return judgement.conclude(new AuditWindow(TIME, TIME, TIME), call -> false).approvalUses().stream()
                .map(ApprovalUse::approval)
                .toList();
    }

    private static ApiCall onChannel(String label, String name, String field, String arn) {
        return of(label, name, Map.of("requestParameters", Map.of(field, arn)));
    }

    @Test
    void a_rule_that_matches_one_call_in_several_ways_says_so_once() throws IOException {
        write("pairs", "$call : ApiCall( name == \"A\" ) ApiCall( name == \"B\" )");

        Conclusion conclusion = conclude(call("1", "A"), call("2", "B"), call("3", "B"));

        assertThat(conclusion.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.call().name()).isEqualTo("A");
            assertThat(claim.context()).extracting(ApiCall::name).containsExactly("B", "B");
        });
    }

    private void write(String id, String when) throws IOException {
        RuleTexts.write(folder, id, RuleTexts.rule(id, when));
    }

    private Conclusion conclude(ApiCall... calls) {
        Judgement judgement = new Judgement(RuleTexts.load(folder), List.of());
        judgement.judge(List.of(calls));
        return judgement.conclude(new AuditWindow(TIME, TIME, TIME), call -> false);
    }

    private static ApiCall call(String label, String name) {
        return of(label, name, Map.of());
    }

    private static ApiCall of(String label, String name, Map<String, Object> more) {
        Map<String, Object> record = new HashMap<>(Map.of(
                "eventID",
                UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8)).toString(),
                "eventSource",
                "kinesisvideo.amazonaws.com",
                "eventName",
                name,
                "recipientAccountId",
                "111122223333"));
        record.putAll(more);
        return new ApiCall(READER.read(new Fields(record), TIME, new Origin("test", 0, 0, 0)));
    }
}
