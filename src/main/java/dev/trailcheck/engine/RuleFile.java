package dev.trailcheck.engine;

import dev.trailcheck.rule.RulePage;

/**
 * The text of one rule and its page. {@code name} is the path from the rules folder, that folder's own name included,
 * so that it reads the same on every machine.
 */
public record RuleFile(String name, String text, RulePage page) {

    static final String ENDING = ".drl";
    static final String PAGE_ENDING = ".md";

    /** The id that the file's name promises. */
    String id() {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ENDING.length());
    }
}
