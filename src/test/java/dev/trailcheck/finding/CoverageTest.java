package dev.trailcheck.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void every_record_is_exactly_one_of_five_things() {
        assertThat(coverage(31, 1, 2, 4, 8, 16).records()).isEqualTo(31);
    }

    @Test
    void a_record_that_is_lost_is_refused() {
        assertThatThrownBy(() -> coverage(32, 1, 2, 4, 8, 16))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("32 records were read but 31 are accounted for (judged 1, out of scope 2,"
                        + " outside the window 4, duplicate 8, rejected 16).");
    }

    @Test
    void a_record_that_counts_twice_is_refused() {
        assertThatThrownBy(() -> coverage(30, 1, 2, 4, 8, 16)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_does_not_change_with_the_lists_it_was_made_of() {
        List<String> accounts = new ArrayList<>(List.of("111122223333"));
        Coverage coverage = new Coverage(0, 0, 0, 0, 0, 0, 0, accounts, List.of(), null, null, Grid.EMPTY);

        accounts.clear();

        assertThat(coverage.accounts()).containsExactly("111122223333");
    }

    private static Coverage coverage(
            long records, long judged, long outOfScope, long outsideWindow, long duplicate, long rejected) {
        return new Coverage(
                1,
                records,
                judged,
                outOfScope,
                outsideWindow,
                duplicate,
                rejected,
                List.of(),
                List.of(),
                null,
                null,
                Grid.EMPTY);
    }
}
