package dev.trailcheck.engine;

import dev.trailcheck.engine.table.DecisionTable;
import dev.trailcheck.rule.RulePage;
import java.nio.file.Path;

/**
 * The text of one rule, written or folded out of a table, and its page. {@code name} is the path from the rules folder, that folder's own name included,
 * so that it reads the same on every machine.
 */
public record RuleFile(String name, String text, RulePage page) {

    static final String ENDING = ".drl";
    static final String PAGE_ENDING = ".md";

    /** The id that the file's name promises. */
    String id() {
        return id(name);
    }

    static String id(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf(ENDING));
    }

    /** While a workbook is open, Excel keeps a file beside it whose name begins with ~$. */
    static boolean isRule(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(ENDING) || (DecisionTable.isTable(name) && !name.startsWith("~$"));
    }
}
