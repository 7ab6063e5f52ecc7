package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyMistakesTest {

    @TempDir
    Path folder;

    @Test
    void every_mistake_is_reported_at_once() {
        assertMistakes(
                """
                version: 2
                region: {allowed: [us-west-2]}
                regions: {allowed: []}
                tags:
                  required: {owner: every, env: [prod, [dev]], team: []}
                  grace: 15m
                  grace-period: PT5M
                approvals: {approvers: carol}
                networks: {trusted: [198.51.100.0/33]}
                change-windows:
                  - {days: [Monday, fri], from: "8:00", until: "24:00", zone: Berlin}
                  - {from: "08:00"}
                rules: {disable: root, severity: {short-lived-channel: minor}}
                masters:
                message-ttl: {min: 120, max: 5}
                thresholds: {mass-deletes: {count: 1}, denied: {count: 0, within: PT0S}}
                overrides:
                  - match: {account: 12345, ou: Root/Dev}
                    version: 1
                  - match: {}
                  - regions: {allowed: [US-EAST-1]}
                """,
                "policy.yaml:1:10: '2' is not a version of policy files that this program reads\n"
                        + "  Maybe you meant 'version: 1'?",
                "policy.yaml:2:1: unknown key 'region'\n" + "  Maybe you meant 'regions'?",
                "policy.yaml:3:20: the list is empty, so that nothing is allowed\n"
                        + "  Maybe the section can go, as without it every region is allowed",
                "policy.yaml:5:21: 'every' is neither 'any' nor a list of values\n"
                        + "  Maybe it needs square brackets around it",
                "policy.yaml:5:40: a text is expected here, not a list",
                "policy.yaml:5:54: the list is empty, so that nothing is allowed\n"
                        + "  Maybe you meant 'any', which allows every value that is not empty",
                "policy.yaml:6:10: '15m' is not a duration in ISO-8601, up to 3660 days\n"
                        + "  Maybe you meant 'PT15M'?",
                "policy.yaml:7:3: unknown key 'grace-period'\n" + "  Maybe you meant one of these: required, grace",
                "policy.yaml:8:24: a list is expected here, not 'carol'\n"
                        + "  Maybe it needs square brackets around it",
                "policy.yaml:9:22: '198.51.100.0/33' is not an address range\n"
                        + "  Maybe it should look like '198.51.100.0/24'",
                "policy.yaml:11:13: 'Monday' is not a day of the week\n"
                        + "  Maybe you meant one of these: MON, TUE, WED, THU, FRI, SAT, SUN",
                "policy.yaml:11:21: 'fri' is not a day of the week\n" + "  Maybe you meant 'FRI'?",
                "policy.yaml:11:33: '8:00' is not a time of day\n" + "  Maybe you meant '08:00'?",
                "policy.yaml:11:48: '24:00' is not a time of day\n" + "  Maybe it should look like '08:00' or '23:59'",
                "policy.yaml:11:63: 'Berlin' is not a time zone\n"
                        + "  Maybe it should look like 'UTC', 'Europe/Berlin' or '+02:00'",
                "policy.yaml:12:5: 'days' is missing",
                "policy.yaml:12:5: 'until' is missing",
                "policy.yaml:13:18: a list is expected here, not 'root'\n"
                        + "  Maybe it needs square brackets around it",
                "policy.yaml:13:56: 'minor' is not a severity\n"
                        + "  Maybe you meant one of these: critical, high, medium, low, info",
                "policy.yaml:14:9: a list is expected here, not nothing",
                "policy.yaml:15:14: min 120 is above max 5\n" + "  Maybe the two are swapped",
                "policy.yaml:16:14: unknown key 'mass-deletes'\n" + "  Maybe you meant 'mass-delete'?",
                "policy.yaml:16:56: '0' is not a whole number from 1 to 999999999",
                "policy.yaml:16:67: 'PT0S' is not a duration above zero in ISO-8601, up to 3660 days",
                "policy.yaml:18:22: '12345' is not an account id, which has 12 digits\n"
                        + "  Maybe its leading zeros are lost, and you meant '000000012345'?",
                "policy.yaml:18:33: 'Root/Dev' is not the path of an organizational unit\n"
                        + "  Maybe you meant '/Root/Dev'?",
                "policy.yaml:19:5: unknown key 'version'\n"
                        + "  Maybe you meant one of these: match, tags, regions, approvals, networks, change-windows, masters, message-ttl, thresholds",
                "policy.yaml:20:12: the match names no account, tags or ou, so that it covers every account\n"
                        + "  Maybe the keys in it belong into the general part",
                "policy.yaml:21:5: 'match' is missing",
                "policy.yaml:21:25: 'US-EAST-1' is not the name of a region\n" + "  Maybe you meant 'us-east-1'?");
    }

    @Test
    void a_policy_is_a_mapping_with_a_version() {
        assertMistakes(
                "tags: {grace: -PT5M}",
                "policy.yaml:1:1: 'version' is missing",
                "policy.yaml:1:15: '-PT5M' is not a duration in ISO-8601, up to 3660 days\n"
                        + "  Maybe it should look like 'PT15M' for 15 minutes or 'P1D' for a day");
        assertMistakes(
                "verson: 1",
                "policy.yaml:1:1: 'version' is missing\n" + "  Maybe it is written as 'verson'?",
                "policy.yaml:1:1: unknown key 'verson'\n" + "  Maybe you meant 'version'?");
        assertMistakes("[version, 1]", "policy.yaml:1:1: a mapping is expected here, not a list");
    }

    @Test
    void a_section_that_is_named_but_empty_is_a_mistake() {
        assertMistakes(
                "version: 1\nregions:\ntags: {required: {}}\nnetworks: {}\nmasters: []",
                "policy.yaml:2:9: a mapping is expected here, not nothing",
                "policy.yaml:3:18: no required tag is named\n"
                        + "  Maybe the key can go, as without it a channel needs one tag of any key",
                "policy.yaml:4:11: the section 'networks' is empty\n" + "  Maybe it can go",
                "policy.yaml:5:10: the list is empty, so that nothing is allowed\n"
                        + "  Maybe the section can go, as without it anyone may ask for a MASTER endpoint");
    }

    @Test
    void an_override_may_not_turn_the_bounds_of_the_general_part_around() {
        assertMistakes("""
                version: 1
                message-ttl: {min: 5, max: 120}
                overrides: [{match: {ou: /Root}, message-ttl: {min: 200}}]
                """, "policy.yaml:3:47: min 200 is above max 120\n" + "  Maybe the two are swapped");
    }

    private void assertMistakes(String yaml, String... mistakes) {
        assertThat(Reading.of(folder, "policy.yaml", yaml, PolicyFile::read).mistakes())
                .containsExactly(mistakes);
    }
}
