package dev.trailcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Integrity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains signed in the test, whole and broken. */
class SignedChainTest {

    @TempDir
    private Path folder;

    private SignedTree tree;

    @BeforeEach
    void beginTree() {
        tree = new SignedTree(folder);
    }

    @Test
    void a_whole_chain_with_metadata_is_valid_from_end_to_end() {
        tree.hour(0, "a").hour(1).hour(2, "b", "c");

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 020131Z valid",
                        "digest 030131Z valid",
                        "log 0010Z_a valid",
                        "log 0210Z_b valid",
                        "log 0210Z_c valid");
    }

    @Test
    void without_metadata_the_newest_digest_and_its_logs_wait() {
        tree.hour(0, "a").hour(1, "b");

        Verification verification = Verified.verification(folder, SignedTree.keys(), SavedSignatures.NONE);

        assertThat(Verified.lines(verification))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 020131Z not-yet-verifiable: It is the newest of its chain, and the digest after it, which will name its signature, is not here.",
                        "log 0010Z_a valid",
                        "log 0110Z_b not-yet-verifiable: The digest that lists it is not yet verifiable: 020131Z.");
        assertThat(verification.result()).isEqualTo(Integrity.Result.WHOLE);
    }

    @Test
    void a_wrong_key_of_the_right_name_proves_nothing_valid() {
        tree.hour(0, "a").hour(1);
        PublicKeys wrong = new PublicKeys(Map.of("first", List.of(SignedTree.LATER_KEY.getPublic())), List.of());

        assertThat(Verified.lines(Verified.verification(folder, wrong, tree.saved())))
                .containsExactly(
                        "digest 010131Z invalid: Its content does not fit its saved signature.",
                        "digest 020131Z invalid: Its content does not fit its saved signature.",
                        "log 0010Z_a unproven: The digest that lists it is invalid: 010131Z.");
    }

    @Test
    void a_key_that_is_not_given_leaves_all_unverified() {
        tree.hour(0, "a");

        Verification verification = Verified.verification(folder, PublicKeys.NONE, tree.saved());

        assertThat(Verified.lines(verification))
                .containsExactly(
                        "digest 010131Z unproven: There is no public key with the fingerprint first.",
                        "log 0010Z_a unproven: The digest that lists it is not proven: 010131Z.");
        assertThat(verification.result()).isEqualTo(Integrity.Result.UNVERIFIED);
    }

    @Test
    void a_key_may_change_in_the_middle_of_a_chain() {
        tree.hour(0).hour(1).signedBy(SignedTree.LATER_KEY, "second").hour(2);

        assertThat(Verified.withMetadata(tree))
                .containsExactly("digest 010131Z valid", "digest 020131Z valid", "digest 030131Z valid");
    }

    @Test
    void two_digests_missing_in_a_row_are_told_with_their_hours_and_their_logs_are_unproven() {
        tree.hour(0, "a").hour(1, "b").hour(2, "c").hour(3, "d");
        tree.delete(SignedTree.digest(2), SignedTree.digest(3));

        assertThat(Verified.withoutMetadata(tree))
                .containsExactly(
                        "digest 010131Z unproven: The digest after it, which names its signature, is not here, and no metadata of its own was saved.",
                        "digest 020131Z missing: No digest covers its time, though the chain goes on. It covers 2026-10-01T01:01:31Z to 2026-10-01T02:01:31Z.",
                        "digest 030131Z missing: The digest after it, 040131Z, names it. It covers 2026-10-01T02:01:31Z to 2026-10-01T03:01:31Z.",
                        "digest 040131Z not-yet-verifiable: It is the newest of its chain, and the digest after it, which will name its signature, is not here.",
                        "log 0010Z_a unproven: The digest that lists it is not proven: 010131Z.",
                        "log 0110Z_b unproven: The digest of its hour is missing or invalid.",
                        "log 0210Z_c unproven: The digest of its hour is missing or invalid.",
                        "log 0310Z_d not-yet-verifiable: The digest that lists it is not yet verifiable: 040131Z.");
    }

    @Test
    void hours_before_the_wanted_time_are_not_missed() {
        tree.hour(0).hour(1);
        tree.delete(SignedTree.digest(1));

        Instant since = Instant.parse("2026-10-01T01:01:31Z");

        assertThat(Verified.lines(Verified.since(folder, SignedTree.keys(), tree.saved(), since)))
                .containsExactly("digest 020131Z valid");
    }

    @Test
    void a_newest_digest_whose_metadata_was_saved_is_missed() {
        tree.hour(0).hour(1);
        tree.delete(SignedTree.digest(2));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 020131Z missing: The saved object metadata names it. It covers 2026-10-01T01:01:31Z to 2026-10-01T02:01:31Z.");
    }

    @Test
    void digests_that_changed_places_are_moved() {
        tree.hour(0).hour(1, "b").hour(2).hour(3);
        tree.swap(SignedTree.digest(2), SignedTree.digest(3));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 020131Z invalid: It was moved: it says that it is 030131Z.",
                        "digest 030131Z invalid: It was moved: it says that it is 020131Z.",
                        "digest 040131Z valid",
                        "log 0110Z_b unproven: The digest that lists it is invalid: 030131Z.");
    }

    @Test
    void a_chain_in_another_order_than_time_is_invalid_where_it_turns() {
        tree.hour(0).hour(2).hour(1).hour(3);

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 020131Z invalid: It names as the digest before it one that is not older, 030131Z.",
                        "digest 030131Z valid",
                        "digest 040131Z valid");
    }

    @Test
    void a_chain_may_begin_anew_and_that_is_noted() {
        tree.hour(0).chainBeginsAnew().hour(5);

        Verification verification = Verified.verification(folder, SignedTree.keys(), tree.saved());

        assertThat(Verified.lines(verification)).containsExactly("digest 010131Z valid", "digest 060131Z valid");
        assertThat(Verified.notes(verification)).containsExactly("chain-restart 060131Z", "chain-start 010131Z");
    }

    @Test
    void a_backfilled_digest_proves_its_logs_beside_the_chain() {
        tree.hour(0).hour(1).chainBeginsAnew().hourBackfilled(0, "late");

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 010131Z_backfill valid",
                        "digest 020131Z valid",
                        "log 0010Z_late valid");
    }

    @Test
    void between_backfilled_digests_no_hours_are_missed_and_none_begins_the_chain_anew() {
        tree.hourBackfilled(0).hourBackfilled(1).hourBackfilled(5);
        tree.chainBeginsAnew().hourBackfilled(8, "late");
        tree.delete(SignedTree.backfill(2));

        Verification verification = Verified.verification(folder, SignedTree.keys(), tree.saved());

        assertThat(Verified.lines(verification))
                .containsExactly(
                        "digest 010131Z_backfill valid",
                        "digest 020131Z_backfill missing: The digest after it, 060131Z_backfill, names it. It covers 2026-10-01T04:01:31Z to 2026-10-01T05:01:31Z.",
                        "digest 060131Z_backfill valid",
                        "digest 090131Z_backfill valid",
                        "log 0810Z_late valid");
        assertThat(verification.notes()).isEmpty();
    }

    @Test
    void a_digest_under_a_prefix_lies_where_its_key_says() {
        tree.underPrefix("audit").hour(0, "a");

        assertThat(Verified.withMetadata(tree)).containsExactly("digest 010131Z valid", "log 0010Z_a valid");
        assertThat(Verified.lines(Verified.verification(
                        folder.resolve("audit/AWSLogs/111122223333"), SignedTree.keys(), tree.saved())))
                .containsExactly("digest 010131Z valid", "log 0010Z_a valid");
    }
}
