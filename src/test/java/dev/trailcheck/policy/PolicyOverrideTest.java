package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyOverrideTest {

    @TempDir
    Path folder;

    @Test
    void the_most_specific_override_wins_whatever_the_order() {
        PolicyBook book = read("""
                version: 1
                regions: {allowed: [general-1]}
                overrides:
                  - {match: {account: "123456789012"}, regions: {allowed: [account-1]}}
                  - {match: {tags: {team: video}}, regions: {allowed: [tags-1]}}
                  - {match: {ou: /Root/Dev/Lab}, regions: {allowed: [longer-1]}}
                  - {match: {ou: /Root/Dev}, regions: {allowed: [shorter-1]}}
                """);

        assertThat(regions(book, account("123456789012", "/Root/Dev/Lab", Map.of("team", "video"))))
                .containsExactly("account-1");
        assertThat(regions(book, account("111122223333", "/Root/Dev/Lab", Map.of("team", "video"))))
                .containsExactly("tags-1");
        assertThat(regions(book, account("111122223333", "/Root/Dev/Lab/Deep", Map.of("team", "audio"))))
                .containsExactly("longer-1");
        assertThat(regions(book, account("111122223333", "/Root/Dev", Map.of())))
                .containsExactly("shorter-1");
        assertThat(regions(book, account("111122223333", "/Root", Map.of()))).containsExactly("general-1");
    }

    @Test
    void among_equals_the_later_wins() {
        PolicyBook book = read("""
                version: 1
                overrides:
                  - {match: {ou: /Root/Dev}, regions: {allowed: [first-1]}}
                  - {match: {ou: /Root/Dev/}, regions: {allowed: [second-1]}}
                """);

        assertThat(regions(book, account("111122223333", "/Root/Dev", Map.of())))
                .containsExactly("second-1");
    }

    @Test
    void a_unit_does_not_cover_one_whose_name_goes_on() {
        PolicyBook book = read("version: 1\noverrides: [{match: {ou: /Root/Dev}, tags: {grace: PT1H}}]");

        assertThat(book.inForceFor(account("111122223333", "/Root/Devices", Map.of())))
                .isEqualTo(Policy.UNWRITTEN);
    }

    @Test
    void an_override_keeps_every_setting_that_it_does_not_name() {
        PolicyBook book = read("""
                version: 1
                regions: {allowed: [us-west-2]}
                tags: {required: {owner: any}, grace: PT15M}
                message-ttl: {min: 5, max: 120}
                thresholds: {denied: {count: 20, within: PT10M}}
                overrides:
                  - match: {ou: /Root/Dev}
                    tags: {grace: PT1H}
                    message-ttl: {max: 60}
                    thresholds: {denied: {count: 7}}
                """);

        Policy general = book.general();
        assertThat(book.inForceFor(account("111122223333", "/Root/Dev", Map.of())))
                .isEqualTo(new Policy(
                        Set.of("us-west-2"),
                        Map.of("owner", RequiredValues.ANY),
                        Duration.ofHours(1),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Bounds(5, 60),
                        Map.of(
                                "denied", new Threshold(7, Duration.ofMinutes(10)),
                                "enumeration", general.threshold("enumeration"),
                                "mass-delete", general.threshold("mass-delete"))));
    }

    @Test
    void overrides_are_laid_one_over_the_other() {
        PolicyBook book = read("""
                version: 1
                overrides:
                  - {match: {account: "123456789012"}, regions: {allowed: [account-1]}}
                  - {match: {ou: /Root}, regions: {allowed: [unit-1]}, tags: {grace: PT1H}}
                """);

        Policy policy = book.inForceFor(account("123456789012", "/Root", Map.of()));

        assertThat(policy.regions()).containsExactly("account-1");
        assertThat(policy.grace()).isEqualTo(Duration.ofHours(1));
    }

    private PolicyBook read(String yaml) {
        Reading<PolicyBook> reading = Reading.of(folder, "policy.yaml", yaml, PolicyFile::read);
        assertThat(reading.mistakes()).isEmpty();
        return reading.value();
    }

    private static Set<String> regions(PolicyBook book, Account account) {
        return book.inForceFor(account).regions();
    }

    private static Account account(String id, String ou, Map<String, String> tags) {
        return new Account(id, "", ou, "ACTIVE", tags);
    }
}
