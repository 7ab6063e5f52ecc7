package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.EngineSettings;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.engine.table.DecisionTable;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads all rules of some folders and tells everything that is wrong with them at once: what a run would refuse, and what
 * a run would bear but its author did not mean.
 */
public final class Lint {

    /** What a column points at when nobody said how far it goes. */
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[\\w$.]+|\\S");

    private final List<LintedFolder> folders;
    private final Collection<Objection> objections = new ArrayList<>();

    private Lint(List<Path> folders) {
        this.folders = folders.stream().distinct().map(LintedFolder::new).toList();
    }

    /** Sorted by place. */
    public static List<Objection> of(List<Path> folders, EngineSettings settings) {
        return new Lint(folders).objections(folders, settings);
    }

    private List<Objection> objections(List<Path> paths, EngineSettings settings) {
        List<Mistake> mistakes = new ArrayList<>();
        RuleBook book = RuleBook.load(paths, PolicyBook.UNWRITTEN, settings, mistakes);
        mistakes.forEach(this::refused);
        folders.forEach(folder -> folder.requireSiblings(objections));
        List<Check> ofAll =
                List.of(new KnownWords(), new NeverTrue(), new HeavyPatterns(), new Globs(), new Placeholders());
        List<Check> ofSound = List.of(new SlowJoins(book.unindexedJoins()), new UnusedNames());
        look(ofAll, book.outlines());
        look(ofAll, book.refusedOutlines());
        look(ofSound, book.outlines()); // what should use a name may be the very thing that is refused
        return objections.stream().map(this::inItsTable).distinct().sorted().toList();
    }

    private void look(List<Check> checks, List<RuleOutline> rules) {
        rules.stream()
                .map(rule -> new Desk(rule, objections))
                .forEach(desk -> checks.forEach(check -> check.look(desk)));
    }

    private void refused(Mistake mistake) {
        String line = line(mistake);
        Matcher word = WORD.matcher(line);
        boolean found = mistake.column() > 0 && mistake.column() <= line.length() && word.find(mistake.column() - 1);
        objections.add(new Objection(
                "refused", Level.ERROR, mistake, line, found ? word.group().length() : 1));
    }

    /**
     * A row of a decision table is one line of what the table becomes, but its columns are others: in CSV they are looked
     * up, in a workbook they are those of the sheet.
     */
    private Objection inItsTable(Objection objection) {
        Mistake mistake = objection.mistake();
        if (!DecisionTable.isTable(mistake.file())) {
            return objection;
        }
        String row = line(new Mistake(mistake.file(), mistake.line(), 0, "", ""));
        String word = objection.words().replaceAll("^\"|\"$", "");
        int at = word.isBlank() ? -1 : row.indexOf(word);
        boolean sure = at >= 0 && row.indexOf(word, at + 1) < 0;
        boolean inCsv = mistake.file().endsWith(DecisionTable.ENDING);
        int column = !sure ? 0 : inCsv ? at + 1 : DecisionTable.column(row, at);
        Mistake placed = new Mistake(mistake.file(), mistake.line(), column, mistake.what(), mistake.maybe());
        return new Objection(objection.check(), objection.level(), placed, row, sure && inCsv ? word.length() : 0);
    }

    private String line(Mistake mistake) {
        return folders.stream()
                .flatMap(folder -> folder.line(mistake).stream())
                .findFirst()
                .orElse("");
    }
}
