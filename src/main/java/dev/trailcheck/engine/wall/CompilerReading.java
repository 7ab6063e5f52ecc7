package dev.trailcheck.engine.wall;

import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * Holds our reading of an expression against the compiler's own, which leaves unread what it does not understand: both
 * must consist of the same characters, or the compiler would run something else than what was judged.
 */
final class CompilerReading {

    private CompilerReading() {}

    static void compare(String text, String parsed, int base) throws Offence {
        String read;
        try {
            read = PrintUtil.printNode(DrlxParseUtil.parseExpression(parsed));
        } catch (RuntimeException | AssertionError e) { // it fails in more ways than its own exception
            throw new Offence(base, "The compiler cannot read this expression.", "a part of it is misspelt.");
        }
        if (!essence(read).equals(essence(text))) {
            throw new Offence(
                    base,
                    "The compiler reads this only as %s.".formatted(Offences.quoted(read)),
                    "a simpler form, such as two constraints, says the same.");
        }
    }

    /** Without blanks and brackets, which the printer sets its own way. */
    private static String essence(String text) {
        return text.replaceAll("[\\s()]", "");
    }
}
