package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HtmlTellingTest {

    @Test
    void the_fields_that_a_rule_asked_about_are_told_by_its_words() {
        assertThat(paths("identity.root", "identity.longTermKey"))
                .containsExactly("eventName", "userIdentity.accessKeyId", "userIdentity.type");
        assertThat(paths("!policy.trusts( sourceIp )")).containsExactly("eventName", "sourceIPAddress");
        assertThat(paths("region not memberOf policy.regions")).containsExactly("awsRegion", "eventName");
    }

    @Test
    void a_parameter_of_the_request_is_told_by_its_path() {
        assertThat(paths("request.text( \"singleMasterChannelEndpointConfiguration.role\" ) == \"MASTER\""))
                .containsExactly("eventName", "requestParameters.singleMasterChannelEndpointConfiguration.role");
    }

    @Test
    void what_a_missing_fact_would_be_says_nothing_of_the_record() {
        assertThat(paths("not Approval( account == \"\" || account == $call.account, from <= $call.time )"))
                .containsExactly("eventName", "eventTime", "recipientAccountId");
        assertThat(paths("not TagHeld( key == $required.key, allowed, region == \"x\" )"))
                .doesNotContain("awsRegion");
    }

    @Test
    void words_in_quotes_are_no_fields() {
        assertThat(paths("name == \"region\"")).containsExactly("eventName");
    }

    @Test
    void without_reasons_the_usual_fields_are_told() {
        assertThat(paths()).containsExactly("awsRegion", "errorCode", "eventName", "userIdentity.type");
    }

    private static List<String> paths(String... asked) {
        return HtmlTelling.paths(
                Stream.of(asked).map(text -> new Reason(10, text, List.of())).toList());
    }
}
