package dev.trailcheck.workshop;

import dev.trailcheck.engine.RuleTree;
import dev.trailcheck.engine.table.Workbook;
import dev.trailcheck.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the files of a rule lie: its logic, its page and its test are siblings that bear its id. */
public record RuleFiles(Path logic, Path page, Path test) {

    /** A rule is written, or is a decision table. */
    static final List<String> LOGIC = List.of(".drl", ".drl.csv", ".drl.xlsx");

    static final String PAGE = ".md";

    /** A rule names its file from its rules folder's own name on; which of the folders that was, the disk says. */
    public static RuleFiles of(Rule rule, List<Path> folders) {
        String below = rule.file().substring(rule.file().indexOf('/') + 1);
        Path logic = folders.stream()
                .map(folder -> folder.resolve(below))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The rule's file (%s) is in none of the folders (%s).".formatted(rule.file(), folders)));
        return named(rule.id(), logic);
    }

    /** The three of a new rule. */
    static RuleFiles in(Path folder, String id) {
        return named(id, folder.resolve(id + LOGIC.get(0)));
    }

    private static RuleFiles named(String id, Path logic) {
        return new RuleFiles(logic, logic.resolveSibling(id + PAGE), logic.resolveSibling(id + RuleTestFile.ENDING));
    }

    /** The files of the rule that bears this id anywhere in a folder, so far as there is one. */
    public static Optional<RuleFiles> find(String id, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return RuleTree.files(folder, new ArrayList<>()).stream()
                .filter(file -> isLogic(file, id))
                .min(Comparator.naturalOrder())
                .map(logic -> named(id, logic));
    }

    /** The files of every rule in a folder and below it, in the order of their paths; none where it cannot be read. */
    public static List<RuleFiles> all(Path folder) {
        return RuleTree.files(folder, new ArrayList<>()).stream() // whoever reads the rules tells of what is left out
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("~$"))
                .flatMap(file -> LOGIC.stream()
                        .filter(file.toString()::endsWith)
                        .map(ending -> named(withoutEnding(file, ending), file)))
                .sorted(Comparator.comparing(RuleFiles::logic))
                .toList();
    }

    private static String withoutEnding(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ending.length());
    }

    private static boolean isLogic(Path file, String id) {
        return LOGIC.stream()
                .anyMatch(ending -> String.valueOf(file.getFileName()).equals(id + ending));
    }

    /** Whether a rule of this id lies beside a file. */
    static boolean liesBeside(Path file, String id) {
        return LOGIC.stream().anyMatch(ending -> Files.exists(file.resolveSibling(id + ending)));
    }

    public List<Path> all() {
        return List.of(logic, page, test);
    }

    public String id() {
        String name = String.valueOf(page.getFileName());
        return name.substring(0, name.length() - PAGE.length());
    }

    /** Whether the rule is a decision table. */
    public boolean isTable() {
        return !logic.toString().endsWith(LOGIC.get(0));
    }

    /** What the rule says: a workbook as CSV; "" where it cannot be read, of which whoever reads the rules tells. */
    public static String text(Path logic) throws IOException {
        return logic.toString().endsWith(Workbook.ENDING)
                ? Workbook.csv("", logic, new ArrayList<>()).orElse("")
                : Files.readString(logic);
    }

    /** Whether neither page nor test is missing. */
    public boolean areComplete() {
        return all().stream().allMatch(Files::isRegularFile);
    }

    public boolean hasPage() {
        return Files.isRegularFile(page);
    }

    public boolean hasTest() {
        return Files.isRegularFile(test);
    }
}
