package dev.trailcheck.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whether the files that a run read are as CloudTrail delivered them. */
public sealed interface Integrity {

    /** Nobody asked, so nothing is claimed. */
    record Unasked() implements Integrity {}

    /** What digests prove: how many files are in which state, those that are not valid, and how many more there are. */
    record Checked(Result result, FileCounts counts, List<FileVerdict> notValid, long more) implements Integrity {

        /** So many files are named; of a chain that is broken at its root the rest says nothing new. */
        private static final int MOST_NAMED = 1_000;

        private static final Comparator<FileVerdict> WORST_FIRST =
                Comparator.comparing(FileVerdict::state).thenComparing(Comparator.naturalOrder());

        public Checked {
            notValid = List.copyOf(notValid);
        }

        /** What came of all files together, the worst named first. */
        public static Checked of(Result result, Collection<FileVerdict> verdicts) {
            List<FileVerdict> notValid = verdicts.stream()
                    .filter(verdict -> verdict.state() != FileState.VALID)
                    .sorted(WORST_FIRST)
                    .toList();
            int named = Math.min(MOST_NAMED, notValid.size());
            return new Checked(result, FileCounts.of(verdicts), notValid.subList(0, named), notValid.size() - named);
        }

        /** Whether what was judged is not what CloudTrail delivered: something was changed or is missing. */
        public boolean isOfOtherFiles() {
            return counts.of(FileState.INVALID) + counts.of(FileState.MISSING) > 0;
        }
    }

    /** The answer in one word, the better first. */
    enum Result {
        /** Nothing is wrong; the newest digest may still wait for the one after it. */
        WHOLE,
        /** No signature could be checked at all, so nothing was proven or disproven. */
        UNVERIFIED,
        /** Something is invalid, missing, unlisted or unproven. */
        BROKEN;

        public static Result of(FileCounts counts) {
            if (counts.of(FileKind.DIGEST, FileState.VALID) + counts.of(FileKind.DIGEST, FileState.INVALID) == 0) {
                return UNVERIFIED;
            }
            boolean bad = List.of(FileState.values()).stream().anyMatch(state -> state.isBad() && counts.of(state) > 0);
            return bad ? BROKEN : WHOLE;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Integrity UNASKED = new Unasked();
}
