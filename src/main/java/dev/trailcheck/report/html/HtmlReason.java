package dev.trailcheck.report.html;

import dev.trailcheck.finding.Reason;
import java.util.List;

/** One thing that the rule asked, as the page shows it: the line of the rule, its words, and what it met. */
public record HtmlReason(int line, String asked, List<String> met) {

    static HtmlReason of(Reason reason) {
        return new HtmlReason(reason.line(), reason.asked(), reason.met());
    }
}
