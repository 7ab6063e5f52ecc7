package dev.trailcheck.engine;

import dev.trailcheck.engine.table.DecisionTable;
import dev.trailcheck.rule.RulePage;

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
        return file.substring(0, file.length() - (isTable(file) ? DecisionTable.ENDING : ENDING).length());
    }

    static boolean isRule(String name) {
        return name.endsWith(ENDING) || isTable(name);
    }

    static boolean isTable(String name) {
        return name.endsWith(DecisionTable.ENDING);
    }
}
