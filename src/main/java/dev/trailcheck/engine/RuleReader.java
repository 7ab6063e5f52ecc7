package dev.trailcheck.engine;

import dev.trailcheck.engine.outline.OutlineReader;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.engine.outline.SketchReader;
import dev.trailcheck.engine.wall.Wall;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
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

    /** Empty where the file holds no rule. */
    static Optional<RuleReading> read(RuleFile file, Collection<Mistake> mistakes) {
        return new RuleReader(file, mistakes).read();
    }

    /** What the wall does not admit is told as far as it can be, and is never compiled. */
    private Optional<RuleReading> read() {
        Optional<PackageDescr> tree = Wall.admitsText(file.name(), file.text(), mistakes) ? parse() : Optional.empty();
        if (tree.isEmpty()) {
            RuleOutline sketch = SketchReader.read(file.name(), file.id(), file.text());
            return Optional.of(
                    new RefusedRule(RuleHead.of(file, sketch, mistakes).read(), List.of(sketch)));
        }
        boolean alone = isOneRule(tree.get());
        Optional<RuleReading> reading = tree.get().getRules().stream()
                .filter(descr -> !(descr instanceof QueryDescr)) // a rule to the parser, and refused by the wall
                .findFirst()
                .map(descr -> described(descr, tree.get()));
        boolean admitted = Wall.admits(file.name(), file.text(), tree.get(), mistakes);
        return alone && admitted ? reading : reading.map(read -> refused(read.rule(), tree.get()));
    }

    private ParsedRule described(RuleDescr descr, PackageDescr tree) {
        if (tree.getRules().size() == 1 && !descr.getName().equals(file.id())) {
            mistake(
                    descr.getLine(),
                    "The rule is named '%s', and its file '%s'.".formatted(descr.getName(), file.id()),
                    "one of the two was renamed; they must be the same.");
        }
        return new ParsedRule(RuleHead.of(file, descr, mistakes).read(), new DrlSyntax(file.text(), descr));
    }

    private RefusedRule refused(Rule rule, PackageDescr tree) {
        try {
            return new RefusedRule(
                    rule,
                    tree.getRules().stream()
                            .map(descr -> OutlineReader.read(file.name(), file.text(), descr))
                            .toList());
        } catch (IndexOutOfBoundsException e) { // the tree has no places for some of what no rule may hold
            return new RefusedRule(rule, List.of(sketch()));
        }
    }

    private RuleOutline sketch() {
        return SketchReader.read(file.name(), file.id(), file.text());
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

    private boolean isOneRule(PackageDescr tree) {
        if (tree.getName().isEmpty()) {
            mistake(1, "The file names no package.", "its first line should be: package trailcheck.webrtc");
        }
        List<RuleDescr> rules = tree.getRules();
        if (rules.size() != 1) {
            mistake(
                    rules.size() < 2 ? 0 : rules.get(1).getLine(),
                    "The file holds %d rules, and should hold one.".formatted(rules.size()),
                    "each further rule wants a file of its own, named after it.");
        }
        return !tree.getName().isEmpty() && rules.size() == 1;
    }

    private void mistake(int line, String what, String maybe) {
        mistakes.add(new Mistake(file.name(), line, 0, what, maybe));
    }
}
