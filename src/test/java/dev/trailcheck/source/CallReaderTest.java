package dev.trailcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.Policy;
import dev.trailcheck.policy.PolicyBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallReaderTest {

    private static final Instant TIME = Instant.parse("2026-10-05T08:00:00Z");
    private static final Origin ORIGIN = new Origin("log", 0, 0, 100);
    private static final String ARN = ARecord.arn("front-door");

    @Test
    void the_whole_record_is_read() {
        Account account = new Account(ARecord.ACCOUNT, "cameras", "/Root/Prod", "ACTIVE", Map.of());
        Fields record = ARecord.named("CreateSignalingChannel")
                .with("requestParameters.channelName", "front-door")
                .with("responseElements.channelARN", ARN)
                .with("errorCode", "Odd")
                .with("errorMessage", "It happens.")
                .with("vpcEndpointId", "vpce-1")
                .with("tlsDetails.tlsVersion", "TLSv1.3")
                .fields();

        CallDetails call =
                new CallReader(Accounts.of(List.of(account)), PolicyBook.UNWRITTEN).read(record, TIME, ORIGIN);

        assertThat(call)
                .usingRecursiveComparison()
                .isEqualTo(new CallDetails(
                        ARecord.eventId("CreateSignalingChannel"),
                        false,
                        ContentHash.of(record),
                        TIME,
                        "kinesisvideo.amazonaws.com",
                        "CreateSignalingChannel",
                        "AwsApiCall",
                        "us-west-2",
                        account,
                        Policy.UNWRITTEN,
                        IdentityReader.read(record.fields("userIdentity"), "AwsApiCall"),
                        "203.0.113.7",
                        "aws-cli/2.17.0",
                        false,
                        false,
                        "Odd",
                        "It happens.",
                        new Fields(Map.of("channelName", "front-door")),
                        new Fields(Map.of("channelARN", ARN)),
                        ARN,
                        "front-door",
                        "vpce-1",
                        "TLSv1.3",
                        ORIGIN,
                        record));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "responseElements.channelARN",
                "requestParameters.channelARN",
                "requestParameters.ChannelARN",
                "requestParameters.channelArn",
                "requestParameters.resourceARN",
                "requestParameters.ResourceARN"
            })
    void the_channel_is_found_under_each_of_its_names(String path) {
        CallDetails call = read(ARecord.named("TagResource").with(path, ARN));

        assertThat(call.channel()).isEqualTo(ARN);
        assertThat(call.channelName()).isEqualTo("front-door");
    }

    @Test
    void the_channel_is_found_among_the_resources_behind_a_stream() {
        List<Map<String, String>> resources = List.of(
                Map.of("type", "AWS::KinesisVideo::Stream", "ARN", "arn:aws:kinesisvideo:us-west-2:1:stream/s/1"),
                Map.of("type", "AWS::KinesisVideo::SignalingChannel", "ARN", ARN));

        assertThat(read(ARecord.named("ConnectAsMaster").with("resources", resources))
                        .channel())
                .isEqualTo(ARN);
    }

    @Test
    void a_stream_is_no_channel() {
        CallDetails call = read(ARecord.named("TagResource")
                .with("requestParameters.resourceARN", "arn:aws:kinesisvideo:us-west-2:111122223333:stream/s/1"));

        assertThat(List.of(call.channel(), call.channelName())).containsOnly("");
    }

    @Test
    void a_channel_may_be_known_by_its_name_only() {
        CallDetails call = read(ARecord.named("CreateSignalingChannel")
                .with("requestParameters.channelName", "front-door")
                .with("responseElements", null));

        assertThat(call.channel()).isEmpty();
        assertThat(call.channelName()).isEqualTo("front-door");
    }

    @Test
    void the_account_is_the_recipient_else_the_channels_else_the_callers() {
        ARecord record = ARecord.named("DeleteSignalingChannel")
                .with("recipientAccountId", "999999999999")
                .with("userIdentity.accountId", "444455556666")
                .on("front-door");

        assertThat(read(record).owner()).isEqualTo(Account.unlisted("999999999999"));
        assertThat(read(record.without("recipientAccountId")).owner()).isEqualTo(Account.unlisted(ARecord.ACCOUNT));
        assertThat(read(record.without("requestParameters")).owner()).isEqualTo(Account.unlisted("444455556666"));
        assertThat(read(record.without("userIdentity")).owner()).isEqualTo(Account.unlisted(""));
    }

    @Test
    void the_region_is_where_it_happened_else_the_channels() {
        ARecord record =
                ARecord.named("DeleteSignalingChannel").on("front-door").with("awsRegion", "eu-west-1");

        assertThat(read(record).region()).isEqualTo("eu-west-1");
        assertThat(read(record.without("awsRegion")).region()).isEqualTo("us-west-2");
    }

    @Test
    void an_event_id_in_capitals_is_the_same_id() {
        assertThat(read(ARecord.named("a").with("eventID", "3AD717A2-DC29-4C03-9F0E-2E9C8271D477"))
                        .id())
                .isEqualTo("3ad717a2-dc29-4c03-9f0e-2e9c8271d477");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../etc/passwd",
                "3ad717a2-dc29-4c03-9f0e-2e9c8271d477 ",
                "3ad717a2-dc29-4c03-9f0e-2e9c8271d477\n",
                "3ad717a2dc294c039f0e2e9c8271d477",
                "\uff13ad717a2-dc29-4c03-9f0e-2e9c8271d477"
            })
    void without_a_guid_the_content_is_the_identity(String eventId) {
        CallDetails call = read(ARecord.named("a").with("eventID", eventId));

        assertThat(call.id()).isEqualTo(call.content()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({
        "GetSignalingChannelEndpoint, true",
        "ListSignalingChannels, true",
        "DescribeSignalingChannel, true",
        "DeleteSignalingChannel, false"
    })
    void old_records_read_by_their_name(String name, boolean readOnly) {
        assertThat(read(ARecord.named(name)).readOnly()).isEqualTo(readOnly);
        assertThat(read(ARecord.named(name).with("readOnly", !readOnly)).readOnly())
                .isEqualTo(!readOnly);
    }

    @Test
    void truth_may_be_written_as_text() {
        assertThat(read(ARecord.named("a").with("readOnly", "True")).readOnly()).isTrue();
        assertThat(read(ARecord.named("a").with("readOnly", "no")).readOnly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessionCredentialFromConsole",
                "userIdentity.sessionContext.sessionCredentialFromConsole",
                "userIdentity.sessionContext.attributes.sessionCredentialFromConsole"
            })
    void the_console_leaves_its_mark(String path) {
        assertThat(read(ARecord.named("a").with(path, "true")).fromConsole()).isTrue();
        assertThat(read(ARecord.named("a").with(path, true)).fromConsole()).isTrue();
        assertThat(read(ARecord.named("a").with(path, "false")).fromConsole()).isFalse();
    }

    @Test
    void blanks_around_source_and_name_do_not_count() {
        CallDetails call = read(ARecord.named(" DescribeStream ").with("eventSource", " kinesisvideo.amazonaws.com"));

        assertThat(call.source()).isEqualTo("kinesisvideo.amazonaws.com");
        assertThat(call.name()).isEqualTo("DescribeStream");
    }

    @Test
    void a_message_without_a_code_is_an_error_too() {
        assertThat(read(ARecord.named("a").with("errorMessage", "Failed authentication"))
                        .error())
                .isEqualTo("Failed authentication");
    }

    @Test
    void numbers_are_read_as_texts_and_objects_are_not() {
        CallDetails call = read(ARecord.named("a")
                .with("recipientAccountId", 111122223333L)
                .with("userAgent", Map.of("name", "curl"))
                .with("sourceIPAddress", List.of("203.0.113.7")));

        assertThat(call.owner()).isEqualTo(Account.unlisted("111122223333"));
        assertThat(List.of(call.userAgent(), call.sourceIp())).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "eventSource|\"\"|it has no eventSource",
                "eventSource|\" \"|it has no eventSource",
                "eventName|\"\"|it has no eventName",
                "eventTime|\" \"|it has no eventTime",
                "eventTime|2018-05-25:17:06Z|its eventTime '2018-05-25:17:06Z' is no time",
                "eventTime|2026-10-05 08:00:00|its eventTime '2026-10-05 08:00:00' is no time"
            })
    void what_a_record_lacks_is_said(String field, String value, String lack) {
        assertThat(Vitals.lack(ARecord.named("a").with(field, value).fields())).contains(lack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-05T08:00:00Z", " 2026-10-05T08:00:00Z", "2026-10-05T10:00:00.000+02:00"})
    void one_moment_may_be_written_in_many_ways(String text) {
        Fields record = ARecord.named("a").at(text).fields();

        assertThat(Vitals.time(record)).contains(TIME);
        assertThat(Vitals.lack(record)).isEmpty();
    }

    private static CallDetails read(ARecord record) {
        return new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN).read(record.fields(), TIME, ORIGIN);
    }
}
