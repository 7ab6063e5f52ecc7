package dev.trailcheck.engine.wall;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** Judges what stands around the rule: a package of ours, imports of facts, and nothing else. */
final class PackageWall {

    private static final Pattern OURS = Pattern.compile("trailcheck(\\.[a-z][a-z0-9_]{0,40}){0,5}");
    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)");

    private final PackageDescr tree;
    private final Offences offences;

    PackageWall(PackageDescr tree, Offences offences) {
        this.tree = tree;
        this.offences = offences;
    }

    void judge() {
        judgeName();
        tree.getImports().forEach(this::judgeImport);
        none(
                tree.getFunctionImports(),
                "import function",
                "a rule cannot import methods; facts offer what rules need.");
        none(
                tree.getAccumulateImports(),
                "import accumulate",
                "count, sum, min, max, average, collectList and collectSet are there.");
        none(tree.getGlobals(), "global", "'findings' is there without it.");
        none(tree.getFunctions(), "function", "a constraint says the same.");
        none(tree.getTypeDeclarations(), "declare", "the facts are there without it.");
        none(tree.getEnumDeclarations(), "declare enum", "texts are compared with texts.");
        none(tree.getEntryPointDeclarations(), "declare entry-point", "the facts are there without it.");
        none(tree.getWindowDeclarations(), "declare window", "compare times: time after[0s,10m] $other.time");
        none(tree.getAttributes(), "an attribute of the package", "rules need no dialect and no groups.");
        if (tree.getUnit() != null) {
            none(List.of(tree.getUnit()), "unit", "the facts are there without it.");
        }
    }

    /** The compiler is given the imports of the facts on the first line that looks like the package's. */
    private void judgeName() {
        Matcher first = PACKAGE_LINE.matcher(offences.text());
        if (!tree.getName().isEmpty() && !OURS.matcher(tree.getName()).matches()) {
            offences.add(
                    Math.max(0, offences.text().indexOf(tree.getName())),
                    "The package %s is not for rules.".formatted(Offences.quoted(tree.getName())),
                    "it should be called trailcheck and then the folder: trailcheck.webrtc");
        } else if (!tree.getName().isEmpty() && (!first.find() || !isStart(first.start()))) {
            offences.add(
                    0,
                    "Something stands before the package line that hides it or looks like another.",
                    "the first line should be: package " + tree.getName());
        }
    }

    /** Whether nothing but whole comments, none of which speaks of a package, stands before an offset. */
    private boolean isStart(int offset) {
        return offences.text()
                .substring(0, offset)
                .replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "")
                .isBlank();
    }

    private void judgeImport(ImportDescr each) {
        if (!FactTypes.isImportable(each.getTarget())) {
            offences.add(
                    each,
                    "A rule may not import %s.".formatted(Offences.quoted(each.getTarget())),
                    "facts need no import, and of Java only String, Integer, Long, Boolean, Instant and Duration may be imported.");
        }
    }

    private void none(Collection<? extends BaseDescr> elements, String name, String maybe) {
        elements.forEach(each -> offences.add(each, "'%s' may not stand in a rule file.".formatted(name), maybe));
    }
}
