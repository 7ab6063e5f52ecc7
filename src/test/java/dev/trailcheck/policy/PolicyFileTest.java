package dev.trailcheck.policy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {

    private static final String FULL = """
            version: 1
            regions: {allowed: [us-west-2, eu-west-1]}
            tags:
              required: {owner: any, env: [prod, dev]}     # any = any non-empty value; a list = only these values
              grace: PT15M
            approvals: {approvers: [carol, "arn:aws:iam::*:role/ChangeManager"]}
            networks: {trusted: [198.51.100.0/24, "2001:db8::/32"]}
            change-windows: [{days: [MON, TUE, WED, THU], from: "08:00", until: "17:00", zone: UTC}]
            rules: {disable: [], severity: {short-lived-channel: low}}
            masters: ["arn:aws:iam::*:role/Camera*"]
            message-ttl: {min: 5, max: 120}
            thresholds: {mass-delete: {count: 10, within: PT10M}, enumeration: {count: 100, within: PT10M}, denied: {count: 20, within: PT10M}}
            overrides:
              - match: {ou: "/Root/Dev"}
                regions: {allowed: [us-west-2, us-east-1]}
              - match: {account: "123456789012"}
                regions: {allowed: [us-east-1]}
            """;

    private static final Policy FULL_GENERAL = new Policy(
            Set.of("us-west-2", "eu-west-1"),
            Map.of("owner", RequiredValues.ANY, "env", new RequiredValues(List.of("prod", "dev"))),
            Duration.ofMinutes(15),
            List.of(new Glob("carol"), new Glob("arn:aws:iam::*:role/ChangeManager")),
            List.of(network("198.51.100.0/24"), network("2001:db8::/32")),
            List.of(new ChangeWindow(
                    Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY),
                    LocalTime.of(8, 0),
                    LocalTime.of(17, 0),
                    ZoneId.of("UTC"))),
            List.of(new Glob("arn:aws:iam::*:role/Camera*")),
            new Bounds(5, 120),
            Policy.UNWRITTEN.thresholds());

    @TempDir
    Path folder;

    @Test
    void the_whole_contract_is_understood() {
        Reading<PolicyBook> reading = read(FULL);

        assertThat(reading.mistakes()).isEmpty();
        PolicyBook book = reading.value();
        assertThat(book)
                .isEqualTo(new PolicyBook(
                        FULL_GENERAL,
                        book.overrides(),
                        Set.of(),
                        Map.of("short-lived-channel", Severity.LOW),
                        Set.of(),
                        true));
        assertThat(book.overrides())
                .extracting(PolicyOverride::match)
                .containsExactly(
                        new AccountMatch("", Map.of(), "/Root/Dev"), new AccountMatch("123456789012", Map.of(), ""));
    }

    @Test
    void a_policy_of_a_version_alone_says_nothing_else() {
        assertThat(read("version: 1"))
                .isEqualTo(new Reading<>(
                        new PolicyBook(
                                Policy.UNWRITTEN,
                                List.of(),
                                Set.of(),
                                Map.of(),
                                Set.of("regions", "tags", "approvals"),
                                true),
                        List.of()));
    }

    @Test
    void a_policy_may_be_written_in_json() {
        String json = "{\"version\": 1, \"message-ttl\": {\"min\": 5}, \"change-windows\":"
                + " [{\"days\": [\"FRI\"], \"from\": \"22:00\", \"until\": \"02:00\"}]}";

        Reading<PolicyBook> reading = Reading.of(folder, "policy.json", json, PolicyFile::read);

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.value().general().messageTtl()).isEqualTo(new Bounds(5, Long.MAX_VALUE));
        assertThat(reading.value().general().changeWindows())
                .containsExactly(
                        new ChangeWindow(Set.of(FRIDAY), LocalTime.of(22, 0), LocalTime.of(2, 0), ZoneId.of("UTC")));
    }

    @Test
    void rules_are_disabled_by_id() {
        assertThat(read("version: 1\nrules: {disable: [root-credential-use]}")
                        .value()
                        .disabledRules())
                .containsExactly("root-credential-use");
    }

    @Test
    void thresholds_keep_what_is_not_named() {
        Reading<PolicyBook> reading = read("version: 1\nthresholds: {denied: {count: 5}}");

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.value().general().threshold("denied")).isEqualTo(new Threshold(5, Duration.ofMinutes(10)));
        assertThat(reading.value().general().threshold("enumeration"))
                .isEqualTo(new Threshold(100, Duration.ofMinutes(10)));
    }

    private Reading<PolicyBook> read(String yaml) {
        return Reading.of(folder, "policy.yaml", yaml, PolicyFile::read);
    }

    private static Network network(String cidr) {
        Optional<Network> network = Network.of(cidr);
        assertThat(network).isPresent();
        return network.get();
    }
}
