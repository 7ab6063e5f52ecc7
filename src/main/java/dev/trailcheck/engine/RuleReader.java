package dev.trailcheck.engine;

import dev.trailcheck.engine.wall.Wall;
import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads one rule out of a file; every mistake is told with its place. */
final class RuleReader {

    private final RuleFile file;
    private final Collection<Mistake> mistakes;

    private RuleReader(RuleFile file, Collection<Mistake> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    static Optional<ParsedRule> read(RuleFile file, Collection<Mistake> mistakes) {
        return new RuleReader(file, mistakes).read();
    }

    /** What the wall does not admit goes no further, and so is never compiled. */
    private Optional<ParsedRule> read() {
        if (!Wall.admitsText(file.name(), file.text(), mistakes)) {
            return Optional.empty();
        }
        Optional<PackageDescr> tree = parse();
        Optional<ParsedRule> rule = tree.flatMap(this::onlyRule).map(this::described);
        return tree.filter(parsed -> Wall.admits(file.name(), file.text(), parsed, mistakes))
                .flatMap(admitted -> rule);
    }

    private ParsedRule described(RuleDescr descr) {
        return new ParsedRule(new RuleHead(file, descr, mistakes).read(), new DrlSyntax(file.text(), descr));
    }

    private Optional<PackageDescr> parse() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr tree = parser.parse(false, file.text());
            if (!parser.hasErrors() && tree != null) {
                return Optional.of(tree);
            }
        } catch (DroolsParserException e) {
            mistakes.add(new Mistake(file.name(), e.getLineNumber(), 0, "This is no rule.", SYNTAX));
        } catch (StackOverflowError e) { // from text that nests deeper than its brackets show
            mistakes.add(Mistake.inFile(file.name(), "The rule is nested too deeply to be read.", SYNTAX));
        }
        Slip.in(file.name(), file.text())
                .ifPresentOrElse(mistakes::add, () -> parser.getErrors().forEach(this::syntaxError));
        return Optional.empty();
    }

    private static final String SYNTAX = "a bracket, a quote or one of the words rule, when, then, end is missing.";

    private void syntaxError(DroolsError error) {
        int line = error instanceof ParserError place ? place.getRow() : 0;
        int column = error instanceof ParserError place ? place.getCol() + 1 : 0;
        String said = error.getMessage().replaceFirst("^\\[ERR \\d+] (Line \\d+:\\d+ )?", "");
        mistakes.add(new Mistake(file.name(), line, column, "The rule cannot be read: " + said + ".", remedy(said)));
    }

    /** Brackets, quotes and words are in order here, see {@link Slip}; mostly a comma or half of an operator is missing. */
    private static String remedy(String said) {
        return said.contains("input '='")
                ? "'==' was meant, which compares."
                : "a comma is missing before it; constraints stand apart by commas, not by 'and' or 'or'.";
    }

    private Optional<RuleDescr> onlyRule(PackageDescr tree) {
        if (tree.getName().isEmpty()) {
            mistakes.add(new Mistake(
                    file.name(),
                    1,
                    0,
                    "The file names no package.",
                    "its first line should be: package trailcheck.webrtc"));
            return Optional.empty();
        }
        if (tree.getRules().size() != 1) {
            int line = tree.getRules().size() < 2 ? 0 : tree.getRules().get(1).getLine();
            mistakes.add(new Mistake(
                    file.name(),
                    line,
                    0,
                    "The file holds %d rules, and should hold one."
                            .formatted(tree.getRules().size()),
                    "each further rule wants a file of its own, named after it."));
            return Optional.empty();
        }
        RuleDescr descr = tree.getRules().get(0);
        if (!descr.getName().equals(file.id())) {
            mistake(
                    descr,
                    "The rule is named '%s', and its file '%s'.".formatted(descr.getName(), file.id()),
                    "one of the two was renamed; they must be the same.");
        }
        return Optional.of(descr);
    }

    private void mistake(RuleDescr descr, String what, String maybe) {
        mistakes.add(new Mistake(file.name(), descr.getLine(), 0, what, maybe));
    }
}
