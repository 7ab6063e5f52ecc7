package dev.trailcheck.report.html;

import dev.trailcheck.event.Cut;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.report.EvidenceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A record as the page shows it: runs of lines, marked where the rule asked about them. Of a long record the marked lines
 * stay and the rest is cut; {@code path} is where it lies whole, beside the page.
 */
public record HtmlRecord(String path, List<Run> runs, boolean cut) {

    /** Records of real calls need about 2,000 characters; only a hostile or a very odd one is longer. */
    private static final int MOST_CHARACTERS = 6_000;

    /** Marked lines are few, unless a record is made to have many. */
    private static final int MOST_MARKED = 4_000;

    public record Run(String text, boolean marked) {}

    static HtmlRecord of(Evidence event, List<String> paths) {
        HtmlLines lines = new HtmlLines(paths);
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean runIsMarked = false;
        int plain = 0;
        int marked = 0;
        int left = 0;
        for (String whole : EvidenceText.of(event.record()).lines().toList()) {
            boolean mark = lines.isMarked(whole);
            String line = Cut.name(whole);
            if (mark ? marked > MOST_MARKED : plain > MOST_CHARACTERS) {
                left++;
                continue;
            }
            marked += mark ? line.length() : 0;
            plain += mark ? 0 : line.length();
            if (mark != runIsMarked && !run.isEmpty()) {
                runs.add(new Run(run.toString(), runIsMarked));
                run.setLength(0);
            }
            runIsMarked = mark;
            run.append(line).append('\n');
        }
        runs.add(new Run(run.toString(), runIsMarked));
        if (left > 0) {
            runs.add(new Run("... %s left out\n".formatted(HtmlWords.count(left, "line")), false));
        }
        return new HtmlRecord(event.path(), runs, left > 0);
    }
}
