package dev.trailcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.finding.Cell;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.finding.Hole;
import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageGridTest {

    private static final String PROD = "111122223333";
    private static final String LAB = "777788889999";
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");

    private final CoverageGrid grid = new CoverageGrid(GridStep.DAY, time -> true);
    private final Sight sight = grid.sight();

    @Test
    void a_file_counts_where_its_name_says_whatever_its_records_say() {
        sight.record(delivered("20261006T0005Z"), LAB, "eu-west-1", NOON, true);
        sight.record(delivered("20261006T0005Z"), PROD, "us-west-2", null, false);
        sight.end(delivered("20261006T0005Z"), true);

        assertThat(seen(Expectations.NONE).cells())
                .containsExactly(
                        new Cell(PROD, "us-west-2", Instant.parse("2026-10-06T00:00:00Z"), 1, 2, 1, NOON, NOON));
    }

    @Test
    void records_of_another_file_count_where_they_say_themselves() {
        sight.record("history.json", LAB, "eu-west-1", NOON, true);
        sight.record("history.json", LAB, "eu-west-1", NOON.plusSeconds(60), true);
        sight.record("history.json", LAB, "eu-west-1", NOON.plus(Duration.ofDays(1)), false);
        sight.end("history.json", true);

        assertThat(seen(Expectations.NONE).cells())
                .containsExactly(
                        new Cell(
                                LAB,
                                "eu-west-1",
                                Instant.parse("2026-10-05T00:00:00Z"),
                                1,
                                2,
                                2,
                                NOON,
                                NOON.plusSeconds(60)),
                        new Cell(LAB, "eu-west-1", Instant.parse("2026-10-06T00:00:00Z"), 1, 1, 0, null, null));
    }

    @Test
    void a_file_without_records_was_seen_but_one_that_could_not_be_read_was_not() {
        sight.end(delivered("20261005T0100Z"), true);
        sight.end(delivered("20261005T0200Z"), false);

        assertThat(seen(Expectations.NONE).cells())
                .extracting(Cell::files, Cell::records)
                .containsExactly(tuple(1L, 0L));
    }

    @Test
    void an_account_and_a_region_that_are_none_are_unknown() {
        sight.record("odd.json", "<script>", "us west", null, true);
        sight.end("odd.json", true);

        assertThat(seen(Expectations.NONE).cells()).containsExactly(new Cell("", "", null, 1, 1, 1, null, null));
    }

    @Test
    void hours_without_a_file_between_hours_that_have_one_are_a_hole() {
        hours("0100", "0200", "0555", "0600");

        assertThat(seen(Expectations.NONE).holes())
                .containsExactly(Hole.ofHours(PROD, "us-west-2", at("03:00:00"), at("05:00:00")));
    }

    @Test
    void a_window_that_is_expected_has_holes_at_its_ends_too() {
        hours("0100");
        Expectations expected = new Expectations(
                Expected.NOTHING, Expected.NOTHING, Duration.ofHours(1), at("00:30:00"), at("02:59:59"));

        Grid grid = seen(expected);

        assertThat(grid.holes())
                .containsExactly(
                        Hole.ofHours(PROD, "us-west-2", at("00:00:00"), at("01:00:00")),
                        Hole.ofHours(PROD, "us-west-2", at("02:00:00"), at("03:00:00")));
        assertThat(expected.unmet(grid))
                .extracting(gap -> gap.kind() + " " + gap.where() + ": " + gap.what())
                .containsExactly(
                        "silent-hours 111122223333 us-west-2: No log file from 2026-10-05T00:00:00Z to 2026-10-05T01:00:00Z.",
                        "silent-hours 111122223333 us-west-2: No log file from 2026-10-05T02:00:00Z to 2026-10-05T03:00:00Z.");
    }

    @Test
    void a_hole_shorter_than_what_is_expected_is_no_gap() {
        hours("0100", "0300", "0900");
        Expectations expected = new Expectations(Expected.NOTHING, Expected.NOTHING, Duration.ofHours(5), null, null);

        assertThat(expected.unmet(seen(expected)))
                .extracting(gap -> gap.what())
                .containsExactly("No log file from 2026-10-05T04:00:00Z to 2026-10-05T09:00:00Z.");
    }

    @Test
    void an_active_account_without_logs_is_a_hole_and_a_closed_one_is_not() {
        hours("0100");
        Accounts accounts = Accounts.of(List.of(
                account(PROD, "ACTIVE"), account("222233334444", "ACTIVE"), account("333344445555", "SUSPENDED")));
        Expectations all = new Expectations(Expected.ALL_KNOWN, Expected.NOTHING, null, null, null);

        Grid seen = grid.grid(accounts, PolicyBook.UNWRITTEN, all, new ProvenHours());

        assertThat(seen.holes()).containsExactly(Hole.ofAccount("222233334444"));
        assertThat(all.unmet(seen)).extracting(gap -> gap.where()).containsExactly("222233334444");
        assertThat(Expectations.NONE.unmet(seen)).isEmpty();
    }

    @Test
    void a_region_that_is_expected_is_missed_in_every_account_seen() {
        hours("0100");
        Expectations expected =
                new Expectations(Expected.NOTHING, expected("us-west-2", "eu-west-1"), null, null, null);

        assertThat(expected.unmet(seen(expected)))
                .extracting(gap -> gap.where())
                .containsExactly("111122223333 eu-west-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_files_does_not_show_whatever_does_not_fit(long seed) {
        List<Instant> times = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            times.add(NOON.plus(Duration.ofDays(day)));
        }
        Collections.shuffle(times, new Random(seed));
        CellCounts small = new CellCounts(GridStep.DAY, 10);
        for (Instant time : times) {
            CellCounts file = new CellCounts(GridStep.DAY, 10);
            file.count(PROD, "us-west-2", time).record(time, true);
            small.addAll(file);
        }

        assertThat(small.step()).isEqualTo(GridStep.WHOLE);
        assertThat(small.cells())
                .containsExactly(new Cell(PROD, "us-west-2", null, 0, 40, 40, NOON, NOON.plus(Duration.ofDays(39))));
    }

    @Test
    void more_places_than_a_grid_can_hold_leave_no_grid() {
        CellCounts small = new CellCounts(GridStep.HOUR, 10);
        for (int i = 0; i < 12; i++) {
            small.count("%012d".formatted(i), "us-west-2", NOON).record(NOON, true);
        }

        assertThat(small.step()).isEqualTo(GridStep.NONE);
        assertThat(small.cells()).isEmpty();
    }

    @Test
    void the_longest_of_very_many_holes_are_listed_and_the_others_counted() {
        Instant hour = at("00:00:00");
        for (int i = 0; i < 1_100; i++) {
            String name = "%s_CloudTrail_us-west-2_%s_x.json.gz"
                    .formatted(PROD, hour.toString().replaceAll("[-:]|00Z$", "") + "Z");
            sight.end(name, true);
            hour = hour.plus(Duration.ofHours(i == 1_098 ? 9 : 2));
        }

        Grid seen = seen(Expectations.NONE);

        assertThat(seen.holes()).hasSize(1_000).anyMatch(hole -> hole.length().equals(Duration.ofHours(8)));
        assertThat(seen.moreHoles()).isEqualTo(99);
    }

    private void hours(String... times) {
        for (String time : times) {
            sight.end(delivered("20261005T" + time + "Z"), true);
        }
    }

    private Grid seen(Expectations expected) {
        return grid.grid(Accounts.NONE, PolicyBook.UNWRITTEN, expected, new ProvenHours());
    }

    private static Expected expected(String... names) {
        return new Expected(false, Set.of(names));
    }

    private static String delivered(String time) {
        return "AWSLogs/111122223333/CloudTrail/us-west-2/2026/10/05/111122223333_CloudTrail_us-west-2_" + time
                + "_a1b2c3d4e5f60718.json.gz";
    }

    private static Instant at(String time) {
        return Instant.parse("2026-10-05T" + time + "Z");
    }

    private static Account account(String id, String status) {
        return new Account(id, "", "", status, Map.of());
    }
}
