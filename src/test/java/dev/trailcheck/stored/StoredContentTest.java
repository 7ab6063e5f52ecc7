package dev.trailcheck.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.finding.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class StoredContentTest {

    private static final byte[] FIRST = SignedTree.gzip("first");
    private static final byte[] SECOND = SignedTree.gzip("second");

    @Test
    void the_hash_is_over_what_was_inflated() throws IOException {
        StoredContent content = hashed(FIRST);

        assertThat(content.hash()).isEmpty();
        assertThat(text(content)).isEqualTo("first");
        assertThat(content.hash()).contains(new FileHash(Sha256.hex("first"), false));
        assertThat(content.isInflated()).isTrue();
    }

    @Test
    void what_is_no_gzip_is_hashed_as_it_is() throws IOException {
        StoredContent content = hashed("plain".getBytes(UTF_8));

        assertThat(text(content)).isEqualTo("plain");
        assertThat(content.hash()).contains(new FileHash(Sha256.hex("plain"), false));
        assertThat(content.isInflated()).isFalse();
        assertThat(text(hashed(new byte[0]))).isEmpty();
    }

    @Test
    void further_members_are_read_and_never_hashed() throws IOException {
        StoredContent content = hashed(joined(FIRST, SECOND));

        assertThat(text(content)).isEqualTo("firstsecond");
        assertThat(content.hash()).contains(new FileHash(Sha256.hex("first"), true));
    }

    @Test
    void who_wants_the_first_member_gets_no_more() throws IOException {
        StoredContent content = StoredContent.hashedFirstMember(new ByteArrayInputStream(joined(FIRST, SECOND)));

        assertThat(text(content)).isEqualTo("first");
        assertThat(content.read()).isNegative();
        assertThat(content.hash()).contains(new FileHash(Sha256.hex("first"), true));
    }

    @Test
    void bytes_behind_a_member_that_are_none_are_known_of_before_they_fail() throws IOException {
        StoredContent content = hashed(joined(FIRST, "<html>".getBytes(UTF_8)));

        assertThatThrownBy(() -> text(content)).isInstanceOf(ZipException.class);
        assertThat(content.hash()).contains(new FileHash(Sha256.hex("first"), true));
    }

    @Test
    void of_a_file_that_was_cut_anywhere_there_is_no_hash() throws IOException {
        for (int length = 10; length < FIRST.length; length++) {
            StoredContent content = hashed(Arrays.copyOf(FIRST, length));
            assertThatThrownBy(() -> text(content)).isInstanceOf(EOFException.class);
            assertThat(content.hash()).as("of %d bytes", length).isEmpty();
        }
    }

    @Test
    void nothing_is_hashed_where_nobody_asks() throws IOException {
        StoredContent content = StoredContent.of(new ByteArrayInputStream(joined(FIRST, SECOND)));

        assertThat(text(content)).isEqualTo("firstsecond");
        assertThat(content.hash()).isEmpty();
    }

    private static StoredContent hashed(byte[] stored) throws IOException {
        return StoredContent.hashed(new ByteArrayInputStream(stored));
    }

    private static String text(StoredContent content) throws IOException {
        return new String(content.readAllBytes(), UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
