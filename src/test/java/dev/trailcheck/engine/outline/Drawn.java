package dev.trailcheck.engine.outline;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** An outline as text, each part with its line and column, so that a test can compare the whole of it. */
final class Drawn {

    private final List<String> lines = new ArrayList<>();

    private Drawn() {}

    static RuleOutline outline(String text) {
        try {
            PackageDescr tree = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
            return OutlineReader.read("rules/test.drl", text, tree.getRules().get(0));
        } catch (DroolsParserException e) {
            throw new AssertionError(e);
        }
    }

    static String conditions(String text) {
        Drawn drawn = new Drawn();
        outline(text).conditions().forEach(condition -> drawn.draw("", condition));
        return String.join("\n", drawn.lines) + "\n";
    }

    private void draw(String indent, Condition condition) {
        if (condition instanceof FactPattern pattern) {
            line(indent, pattern.type(), pattern.binding());
            pattern.constraints()
                    .forEach(constraint -> lines.add("%s  %s %s%s%s"
                            .formatted(
                                    indent,
                                    place(constraint.written()),
                                    constraint.binding().isEmpty() ? "" : constraint.binding() + " = ",
                                    constraint.expression(),
                                    constraint.onlyBinds() ? " (a name)" : "")));
            draw(indent + "  ", pattern.source());
        } else if (condition instanceof Group group) {
            lines.add(indent + place(group.written()) + " " + group.kind().word());
            group.conditions().forEach(inner -> draw(indent + "  ", inner));
        } else {
            lines.add(indent + place(condition.written()) + " other: "
                    + condition.written().text());
        }
    }

    private void draw(String indent, Source source) {
        if (!source.equals(Source.ALL_FACTS)) {
            lines.add((indent + source.kind() + " " + source.expression()).stripTrailing());
            source.conditions().forEach(inner -> draw(indent + "  ", inner));
            source.calculations().forEach(sum -> lines.add(indent + "  " + sum));
        }
    }

    private void line(String indent, Excerpt type, String binding) {
        lines.add("%s%s %s %s"
                .formatted(indent, place(type), type.text(), binding)
                .stripTrailing());
    }

    private static String place(Excerpt excerpt) {
        return excerpt.line() + ":" + excerpt.column();
    }
}
