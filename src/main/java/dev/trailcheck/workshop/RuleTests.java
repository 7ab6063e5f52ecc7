package dev.trailcheck.workshop;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.engine.RuleTree;
import dev.trailcheck.engine.explain.Trials;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the tests that lie beside rules. A test that cannot be read stops no other. */
public final class RuleTests {

    private final RuleBook book;
    private final List<Path> folders;
    private final TestMemory memory;

    /** Tests rules of this book, which was read from these folders. */
    public RuleTests(RuleBook book, List<Path> folders) {
        this(book, folders, new TestMemory());
    }

    /** The same for whoever tests again and again. */
    public RuleTests(RuleBook book, List<Path> folders, TestMemory memory) {
        this.memory = memory;
        this.book = book;
        this.folders = List.copyOf(folders);
    }

    /** Tests every rule, in the order of their files. */
    public List<TestedRule> all() {
        return book.rules().stream()
                .sorted(Comparator.comparing(Rule::file))
                .map(this::test)
                .toList();
    }

    public TestedRule test(Rule rule) {
        RuleFiles files = RuleFiles.of(rule, folders);
        if (!files.hasTest()) {
            return TestedRule.untested(rule);
        }
        return memory.recall(rule, text(files.logic()), text(files.test()), () -> run(rule, files));
    }

    private TestedRule run(Rule rule, RuleFiles files) {
        List<Mistake> mistakes = new ArrayList<>();
        List<RuleCase> cases = RuleTestFile.read(files.test(), mistakes);
        if (!mistakes.isEmpty()) {
            return TestedRule.broken(rule, mistakes);
        }
        CaseRun run = new CaseRun(book.only(rule.id()));
        return TestedRule.tested(
                rule, cases.stream().map(test -> result(rule, files, test, run)).toList());
    }

    /** What the test of a rule tries of it; nothing, where it cannot be read. */
    public RuleCoverage coverage(Rule rule) {
        Trials trials = new Trials(book.outline(rule));
        RuleFiles files = RuleFiles.of(rule, folders);
        boolean fired = false;
        if (files.hasTest()) {
            CaseRun run = new CaseRun(book.only(rule.id()));
            for (RuleCase test : RuleTestFile.read(files.test(), new ArrayList<>())) {
                CaseRun.Outcome outcome = run.outcome(test);
                outcome.calls().forEach(call -> outcome.explainer().tryOut(call, trials));
                fired |= !outcome.conclusion().claims().isEmpty();
            }
        }
        return new RuleCoverage(rule, fired, trials.list());
    }

    /** Byte by byte, whatever it is; the readers say what is wrong with it. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static RuleTestResult result(Rule rule, RuleFiles files, RuleCase test, CaseRun run) {
        return new RuleTestResult(rule.id(), test.name(), files.test().toString(), test.line(), run.differences(test));
    }

    /** Adds a mistake for each test that lies beside no rule: a renamed rule would otherwise lose its test in silence. */
    public void requireRules(Collection<Mistake> mistakes) {
        for (Path test : testFiles()) {
            String id = String.valueOf(test.getFileName()).replace(RuleTestFile.ENDING, "");
            if (!RuleFiles.liesBeside(test, id)) {
                mistakes.add(Mistake.inFile(
                        test.toString(),
                        "It tests a rule '%s' that does not lie beside it.".formatted(id),
                        "the rule was renamed or moved, and its test should follow."));
            }
        }
    }

    private Set<Path> testFiles() {
        return folders.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> RuleTree.files(folder, new ArrayList<>()).stream())
                .filter(path -> path.toString().endsWith(RuleTestFile.ENDING))
                .collect(Collectors.toSet());
    }
}
