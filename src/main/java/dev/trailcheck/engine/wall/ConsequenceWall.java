package dev.trailcheck.engine.wall;

import dev.trailcheck.event.ApiCall;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;

/** Judges what stands between {@code then} and {@code end}: one call of {@code findings.report} and nothing else. */
final class ConsequenceWall {

    private static final String FORM =
            "findings.report(drools, $call, \"...\"); is all that may stand between then and end.";

    private final RuleDescr rule;
    private final Scope scope;
    private final Offences offences;

    ConsequenceWall(RuleDescr rule, Scope scope, Offences offences) {
        this.rule = rule;
        this.scope = scope;
        this.offences = offences;
    }

    void judge() {
        rule.getNamedConsequences().keySet().forEach(name -> {
            int at = offences.text().indexOf("then[" + name, offences.offset(rule));
            offences.add(
                    at < 0 ? offences.offset(rule) : at,
                    "A rule may end in one 'then' only.",
                    "a second rule says the rest.");
        });
        String text = String.valueOf(rule.getConsequence()).stripTrailing();
        int near = offences.lineStart(rule.getConsequenceLine());
        int at = offences.text().indexOf(text, near);
        try {
            if (at < 0) {
                throw new Offence(near, "What follows 'then' cannot be judged.", FORM);
            }
            judge(new Tokens(text, at));
        } catch (Offence offence) {
            offences.add(offence);
        }
    }

    private void judge(Tokens tokens) throws Offence {
        for (String word : new String[] {"findings", ".", "report", "(", "drools", ","}) {
            if (!tokens.takeIf(word) && !tokens.takeName(word)) {
                throw tokens.unexpected(FORM);
            }
        }
        judgeCall(tokens.take());
        if (!tokens.takeIf(",") || tokens.take().form() != Token.Form.TEXT || !tokens.takeIf(")")) {
            throw tokens.unexpected(
                    "one text in double quotes follows the call; what it says of the call stands in {braces}.");
        }
        if (!tokens.takeIf(";")) {
            throw tokens.unexpected("a semicolon is missing before it.");
        }
        if (tokens.peek().form() != Token.Form.END) {
            throw tokens.unexpected(FORM);
        }
    }

    private void judgeCall(Token call) throws Offence {
        Optional<Kind> bound = scope.find(call.text());
        boolean isCall = bound.filter(kind -> kind.isRefused() || kind.type() == ApiCall.class)
                .isPresent();
        if (!isCall) {
            throw new Offence(
                    call.at(),
                    "%s is not bound to a call.".formatted(call.form() == Token.Form.END ? "Nothing" : call.shown()),
                    "it should be bound above: $call : ApiCall( ... ), or $call : call in a step of a channel.");
        }
    }
}
