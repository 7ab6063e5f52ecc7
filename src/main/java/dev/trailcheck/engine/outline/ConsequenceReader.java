package dev.trailcheck.engine.outline;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what follows {@code then}. */
final class ConsequenceReader {

    private static final Pattern REPORT = Pattern.compile(
            "\\bfindings\\s*\\.\\s*report\\s*\\(\\s*drools\\s*,\\s*([\\w$]+)\\s*,\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final RuleText text;

    ConsequenceReader(RuleText text) {
        this.text = text;
    }

    Consequence read(int start, int end) {
        return new Consequence(
                text.excerpt(start, end),
                REPORT.matcher(text.withoutComments())
                        .region(start, end)
                        .results()
                        .map(this::report)
                        .toList());
    }

    private Consequence.Report report(MatchResult call) {
        List<Excerpt> placeholders = PLACEHOLDER
                .matcher(text.withoutComments())
                .region(call.start(2), call.end(2))
                .results()
                .map(hit -> text.excerpt(hit, 1))
                .toList();
        return new Consequence.Report(text.excerpt(call, 1), text.excerpt(call, 2), placeholders);
    }
}
