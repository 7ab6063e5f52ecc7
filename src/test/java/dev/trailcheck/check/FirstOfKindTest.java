package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstOfKindTest {

    @Test
    void the_rest_of_many_is_told_as_a_number_whatever_their_order() {
        List<Note> notes = new ArrayList<>(IntStream.range(0, 23)
                .mapToObj(i -> new Note("many", "%02d".formatted(i), ""))
                .toList());
        notes.add(new Note("few", "x", ""));
        List<Note> told = told(notes);
        Collections.shuffle(notes, new Random(1));

        assertThat(told(notes)).isEqualTo(told);
        assertThat(told)
                .hasSize(22)
                .startsWith(new Note("few", "x", ""), new Note("many", "00", ""))
                .endsWith(new Note("many", "19", ""), new Note("many", "rest", "3"));
    }

    private static List<Note> told(List<Note> notes) {
        return FirstOfKind.of(notes, Note::kind, (kind, left) -> new Note(kind, "rest", left.toString()));
    }
}
