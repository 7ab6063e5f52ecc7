package dev.trailcheck.report.html;

import dev.trailcheck.finding.FileCounts;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileReason;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Plain;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What digests prove of the files of this run: in one sentence, in figures, and each reason with its files. */
public record HtmlIntegrity(
        String word, String sentence, List<String> states, List<Row> rows, List<Reason> reasons, String more) {

    private static final int MOST_FILES = 100;

    /** How many files of one kind are in each state. */
    public record Row(String kind, String all, List<String> counts) {}

    /** Why files are in a state; {@code file} is the one that is, where there are not several. */
    public record Reason(String state, String count, String file, String what, String maybe, HtmlFirst<String> files) {

        static Reason of(FileReason reason) {
            return new Reason(
                    reason.state().word(),
                    HtmlWords.count(reason.files().size(), reason.kind() == FileKind.DIGEST ? "digest" : "log file"),
                    reason.files().size() == 1 ? Plain.text(reason.files().get(0)) : "",
                    Plain.text(reason.what()),
                    Plain.text(reason.maybe()),
                    HtmlFirst.of(reason.files(), MOST_FILES, Plain::text));
        }
    }

    static Optional<HtmlIntegrity> of(Integrity integrity) {
        return integrity instanceof Integrity.Checked checked ? Optional.of(of(checked)) : Optional.empty();
    }

    private static HtmlIntegrity of(Integrity.Checked checked) {
        List<FileState> states = Arrays.stream(FileState.values())
                .sorted(Comparator.reverseOrder())
                .toList();
        return new HtmlIntegrity(
                checked.result().word(),
                sentence(checked),
                states.stream().map(FileState::word).toList(),
                List.of(
                        row("Digests", FileKind.DIGEST, states, checked.counts()),
                        row("Log files", FileKind.LOG, states, checked.counts())),
                FileReason.of(checked.notValid()).stream().map(Reason::of).toList(),
                checked.more() == 0 ? "" : HtmlWords.number(checked.more()));
    }

    private static String sentence(Integrity.Checked checked) {
        return switch (checked.result()) {
            case WHOLE ->
                checked.counts().of(FileState.NOT_YET_VERIFIABLE) == 0
                        ? "Every log file within the hours that digests cover is as CloudTrail delivered it."
                        : "Nothing is wrong; the newest digest and its log files wait for the digest after it.";
            case BROKEN ->
                checked.isOfOtherFiles()
                        ? "Files were changed after CloudTrail delivered them, or are missing: what was judged is not what it wrote."
                        : "No file is known to be changed or missing, but some are listed or proven by nothing.";
            case UNVERIFIED -> "Of at least one source no signature could be checked, so nothing of it is proven.";
        };
    }

    private static Row row(String kind, FileKind of, List<FileState> states, FileCounts counts) {
        return new Row(
                kind,
                HtmlWords.number(counts.of(of)),
                states.stream()
                        .map(state -> HtmlWords.number(counts.of(of, state)))
                        .toList());
    }
}
