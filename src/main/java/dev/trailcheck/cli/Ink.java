package dev.trailcheck.cli;

import dev.trailcheck.finding.Verdict;
import dev.trailcheck.rule.Severity;
import dev.trailcheck.workshop.lint.Level;

/** Colour and weight on a terminal; plain text where nobody watches. Words carry the meaning, colour only helps. */
record Ink(boolean coloured) {

    String verdict(Verdict verdict) {
        String word = verdict.name();
        return switch (verdict) {
            case PASS -> paint("1;32", word);
            case FAIL -> paint("1;31", word);
            case INCOMPLETE -> paint("1;33", word);
        };
    }

    String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> paint("1;31", severity.word());
            case HIGH -> paint("31", severity.word());
            case MEDIUM -> paint("33", severity.word());
            case LOW, INFO -> paint("36", severity.word());
        };
    }

    String level(Level level) {
        return switch (level) {
            case ERROR -> paint("1;31", level.word());
            case WARNING -> paint("33", level.word());
        };
    }

    String strong(String text) {
        return paint("1", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String unsure(String text) {
        return paint("33", text);
    }

    String bad(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
