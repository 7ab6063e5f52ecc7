package dev.trailcheck.engine.wall;

import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * The first wall between a rules folder and this process. A rule can hold Java; it comes from people who may change rules
 * and not the machine that runs them. So it is judged before it is compiled, against a list of what a rule may hold: what
 * is not on the list is refused, whatever it is. Everything refused is told, with its place.
 */
public final class Wall {

    private Wall() {}

    /** Judges the bare text, before any parser reads it; adds every offence, and says whether there was none. */
    public static boolean admitsText(String file, String text, Collection<Mistake> mistakes) {
        Offences offences = new Offences(file, text, mistakes);
        TextWall.judge(offences);
        return offences.count() == 0;
    }

    /** Judges the tree that was parsed from the text; adds every offence, and says whether there was none. */
    public static boolean admits(String file, String text, PackageDescr tree, Collection<Mistake> mistakes) {
        Offences offences = new Offences(file, text, mistakes);
        new PackageWall(tree, offences).judge();
        tree.getRules().forEach(rule -> new RuleWall(rule, offences).judge());
        return offences.count() == 0;
    }
}
