package dev.trailcheck.report.html;

import dev.trailcheck.event.Cut;
import dev.trailcheck.event.Fields;
import dev.trailcheck.report.EvidenceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of lines of a record: marked where they say what was done, by whose kind, when, where and how it ended. */
public record HtmlPiece(String text, boolean marked) {

    private static final Set<String> TELLING =
            Set.of("awsRegion", "errorCode", "eventName", "eventTime", "userIdentity.type");

    /** A member at the first or second depth of the record's text, whose layout is {@link EvidenceText}'s. */
    private static final Pattern MEMBER = Pattern.compile("^(?<indent> {2}| {4})\"(?<name>\\w+)\"\\s*:.*");

    static List<HtmlPiece> of(Fields record) {
        List<HtmlPiece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean runIsMarked = false;
        String parent = "";
        for (String line : EvidenceText.of(record).lines().toList()) {
            Matcher member = MEMBER.matcher(line);
            boolean marked = false;
            if (member.matches()) {
                boolean top = member.group("indent").length() == 2;
                String name = member.group("name");
                marked = TELLING.contains(top ? name : parent + "." + name);
                parent = top ? name : parent;
            }
            if (marked != runIsMarked && !run.isEmpty()) {
                pieces.add(new HtmlPiece(run.toString(), runIsMarked));
                run.setLength(0);
            }
            runIsMarked = marked;
            run.append(Cut.name(line)).append('\n');
        }
        pieces.add(new HtmlPiece(run.toString(), runIsMarked));
        return pieces;
    }
}
