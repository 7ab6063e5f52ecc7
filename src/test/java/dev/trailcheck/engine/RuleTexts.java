package dev.trailcheck.engine;

import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rules written within a test. */
final class RuleTexts {

    private RuleTexts() {}

    /** A whole rule file around a left side. */
    static String rule(String id, String when) {
        return """
                package trailcheck.test
                rule "%s"
                  @severity(low) @title("A rule of a test")
                when
                  %s
                then
                  findings.report(drools, $call, "{actor} {called} {name}.");
                end
                """.formatted(id, when);
    }

    static void write(Path folder, String id, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(id + ".drl"), text);
    }

    static RuleBook load(Path folder) {
        List<Mistake> mistakes = new ArrayList<>();
        RuleBook book = RuleBook.load(List.of(folder), PolicyBook.UNWRITTEN, mistakes);
        if (!mistakes.isEmpty()) {
            throw new AssertionError(mistakes.toString());
        }
        return book;
    }

    static List<String> mistakes(Path folder) {
        List<Mistake> mistakes = new ArrayList<>();
        RuleBook.load(List.of(folder), PolicyBook.UNWRITTEN, mistakes);
        return mistakes.stream().sorted().map(Mistake::toString).toList();
    }
}
