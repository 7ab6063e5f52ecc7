package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run saw, what it did not, and when that matters. */
class CoverageCommandTest {

    private static final String ACCOUNTS = """
            [{"id": "111122223333", "name": "cameras"}, {"id": "444455556666", "name": "doorbells"},
             {"id": "777788889999", "name": "closed", "status": "SUSPENDED"}]
            """;

    private Desk desk;

    @BeforeEach
    void two_files_with_five_hours_between_them(@TempDir Path folder) {
        desk = Desk.in(folder);
        desk.write("policy.yaml", "version: 1\nregions: {allowed: [us-west-2, eu-west-1]}\n");
        desk.write("accounts.json", ACCOUNTS);
        desk.deliver(file("0805"), named("ListSignalingChannels").at("2026-10-05T08:00:00Z"));
        desk.deliver(file("1410"), named("DescribeSignalingChannel").at("2026-10-05T14:05:00Z"));
    }

    @Test
    void the_grid_shows_every_place_by_the_day_and_what_has_no_log_file() {
        assertThat(desk.check("logs", "--coverage").out()).contains("""
                Coverage from 2026-10-05T00:00:00Z to 2026-10-06T00:00:00Z; each sign is one day: # with log files, + in part, . without:
                  111122223333  us-west-2       #  2 files, 2 records, 2 in scope, from 2026-10-05T08:00:00Z to 2026-10-05T14:05:00Z
                Without a log file:
                  silent-account  444455556666: No log file of this account was read.
                  silent-region  111122223333 eu-west-1: The policy allows this region, and no log file of this account in it was read.
                  silent-hours  111122223333 us-west-2: No log file from 2026-10-05T09:00:00Z to 2026-10-05T14:00:00Z.
                """);
    }

    @Test
    void by_the_hour_every_sign_is_an_hour() {
        assertThat(desk.check("logs", "--coverage", "--by-hour").out())
                .contains("each sign is one hour")
                .contains("  111122223333  us-west-2       #.....#  2 files");
    }

    @Test
    void a_hole_that_nobody_expected_to_be_filled_is_told_in_one_line_and_is_no_gap() {
        Outcome outcome = desk.check("logs", "--strict");

        assertThat(outcome.exitCode()).isEqualTo(0);
        assertThat(outcome.out())
                .contains(
                        "Seen were 1 account in 1 region; 1 account, 1 allowed region, 1 stretch of hours without a log file.");
    }

    @Test
    void what_was_expected_and_is_missing_is_a_gap_that_strict_fails_on() {
        Outcome outcome = desk.check(
                "logs", "--strict", "--expect-accounts=all", "--expect-regions=allowed", "--expect-window=PT5H");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).contains("""
                Gaps, what could not be read, judged or seen:
                  silent-account  444455556666: No log file of this account was read.
                    Maybe its logs were not downloaded, its trail is off, or the account is younger than the window.
                  silent-hours  111122223333 us-west-2: No log file from 2026-10-05T09:00:00Z to 2026-10-05T14:00:00Z.
                    Maybe nothing was called then, or files were not downloaded; 'trailcheck verify' tells which by the digests.
                  silent-region  111122223333 eu-west-1: The policy allows this region, and no log file of this account in it was read.
                    Maybe nobody used the region, or its folder was not downloaded.
                """);
    }

    @Test
    void a_shorter_silence_than_the_expected_one_is_borne() {
        assertThat(desk.check("logs", "--strict", "--expect-window=PT6H").exitCode())
                .isEqualTo(0);
    }

    @Test
    void a_whole_window_is_expected_to_its_ends() {
        assertThat(desk.check("logs", "--expect-window=PT6H", "--since=2026-10-05", "--until=2026-10-05")
                        .out())
                .contains("No log file from 2026-10-05T00:00:00Z to 2026-10-05T08:00:00Z.")
                .contains("No log file from 2026-10-05T15:00:00Z to 2026-10-06T00:00:00Z.");
    }

    @Test
    void a_named_account_need_not_stand_in_the_accounts_file() {
        assertThat(desk.check("logs", "--strict", "--expect-accounts=999900001111")
                        .out())
                .contains("silent-account  999900001111: No log file of this account was read.");
    }

    @Test
    void every_mistake_in_what_is_expected_is_told_at_once() {
        desk.write("policy.yaml", "version: 1\n");
        desk.write("accounts.json", "[]");

        assertThat(desk.check("logs", "--expect-accounts=all,12", "--expect-regions=allowed,usw", "--expect-window=6h"))
                .isEqualTo(new Outcome(2, "", """
                        --expect-accounts: '12' is neither 'all' nor a number of 12 digits.
                          Maybe several are parted by commas, without blanks.
                        --expect-accounts: 'all' means every account of the accounts file, and there is none.
                          Maybe an accounts file should be named with --accounts.
                        --expect-regions: 'allowed' means the regions of the policy, and it names none.
                          Maybe the regions themselves should be named, or a policy that does with --policy.
                        --expect-regions: 'usw' is neither 'allowed' nor a region such as us-west-2.
                          Maybe several are parted by commas, without blanks.
                        --expect-window: '6h' is no duration of an hour or more.
                          Maybe PT1H, PT6H or P1D was meant.
                        5 mistakes; nothing was judged.
                        """));
    }

    private static String file(String time) {
        return "logs/111122223333_CloudTrail_us-west-2_20261005T%sZ_a1b2c3d4e5f60718.json".formatted(time);
    }
}
