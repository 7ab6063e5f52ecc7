package dev.trailcheck.engine.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an expression by a grammar that holds what a rule may say and nothing else; it must be read to its end. The
 * compiler's own parser gives no positions and leaves unread what it does not understand.
 */
final class ExpressionReader {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("contains", "memberOf", "matches", "in");
    private static final Set<String> TIMES = Set.of("after", "before", "coincides");
    private static final Set<String> TEXT_PARTS = Set.of("startsWith", "endsWith", "length");
    private static final Pattern DURATION =
            Pattern.compile("(?=\\d)(\\d{1,5}d)?(\\d{1,5}h)?(\\d{1,5}m)?(\\d{1,5}s)?(\\d{1,5}ms)?");
    private static final Pattern WHOLE = Pattern.compile("(0|[1-9]\\d{0,8})");
    private static final Pattern LONG = Pattern.compile("(0|[1-9]\\d{0,17})L");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,9}\\.\\d{1,9}");
    private static final int LONGEST_PATH = 10;
    private static final int MOST_TERMS = 100;

    private final Tokens tokens;

    private ExpressionReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Reads {@code [$name :] expression}, which stands at the offset {@code base} of its file. */
    static Constraint constraint(String text, int base) throws Offence {
        return new ExpressionReader(new Tokens(text, base)).constraint();
    }

    private Constraint constraint() throws Offence {
        Term term = junction();
        if (term instanceof Term.Name name && tokens.takeIf(":")) {
            Term bound = junction();
            end();
            return new Constraint(name.name(), name.at(), bound);
        }
        end();
        return new Constraint("", 0, term);
    }

    private void end() throws Offence {
        if (tokens.peek().form() != Token.Form.END) {
            throw tokens.unexpected("a comma is missing before it, or an operator is misspelt.");
        }
    }

    private Term junction() throws Offence {
        int at = tokens.peek().at();
        List<Term> terms = new ArrayList<>(List.of(comparison()));
        while (tokens.takeIf("&&") || tokens.takeIf("||")) {
            terms.add(comparison());
        }
        return grouped(terms, new Term.Junction(at, terms));
    }

    private Term comparison() throws Offence {
        Term left = sum();
        Token operator = tokens.peek();
        if (operator.form() == Token.Form.SIGN && COMPARISONS.contains(operator.text())) {
            tokens.take();
            return new Term.Comparison(left.at(), left, operator.text(), operator.at(), List.of(sum()));
        }
        return operator.form() == Token.Form.NAME ? inWords(left) : left;
    }

    private Term inWords(Term left) throws Offence {
        tokens.takeName("not");
        Token operator = tokens.take();
        String word = operator.text();
        if (word.equals("str")) {
            tokens.expect("[");
            word = tokens.take().text();
            tokens.expect("]");
            if (!TEXT_PARTS.contains(word)) {
                throw unknown(operator, "str[" + word + "]");
            }
        } else if (TIMES.contains(word)) {
            durations();
        } else if (!WORDS.contains(word)) {
            throw unknown(operator, word);
        }
        List<Term> right = word.equals("in") ? list("(", ")") : List.of(sum());
        return new Term.Comparison(left.at(), left, word, operator.at(), right);
    }

    private static Offence unknown(Token operator, String word) {
        return new Offence(
                operator.at(),
                "The operator %s may not stand in a rule.".formatted(Offences.quoted(word)),
                "one of ==, !=, <, >, in, contains, memberOf, matches, str[startsWith], str[endsWith], after, before was meant.");
    }

    private void durations() throws Offence {
        if (!tokens.takeIf("[")) {
            return;
        }
        do {
            tokens.takeIf("-");
            Token duration = tokens.take();
            if (!DURATION.matcher(duration.text()).matches()) {
                throw new Offence(
                        duration.at(),
                        "%s is no duration.".formatted(duration.shown()),
                        "it should be like 15m, 90s or 1h30m.");
            }
        } while (tokens.takeIf(","));
        tokens.expect("]");
    }

    private Term sum() throws Offence {
        int at = tokens.peek().at();
        List<Term> terms = new ArrayList<>(List.of(factor()));
        while (tokens.takeIf("+") || tokens.takeIf("-") || tokens.takeIf("*")) {
            terms.add(factor());
        }
        return grouped(terms, new Term.Sum(at, terms));
    }

    private static Term grouped(List<Term> terms, Term group) throws Offence {
        if (terms.size() > MOST_TERMS) {
            throw new Offence(
                    group.at(),
                    "More than %d terms are joined here.".formatted(MOST_TERMS),
                    "'in ( ... )' says the same.");
        }
        return terms.size() == 1 ? terms.get(0) : group;
    }

    private Term factor() throws Offence {
        Token token = tokens.peek();
        if (tokens.takeIf("!")) {
            if (tokens.peek().is("!")) {
                throw tokens.unexpected("one '!' was meant.");
            }
            return new Term.Not(token.at(), factor());
        }
        if (tokens.takeIf("(")) {
            Term inner = junction();
            tokens.expect(")");
            return inner;
        }
        return switch (token.form()) {
            case TEXT -> new Term.Text(tokens.take().at(), token.unquoted());
            case NAME -> path();
            default -> number();
        };
    }

    private Term number() throws Offence {
        int at = tokens.peek().at();
        tokens.takeIf("-");
        if (tokens.peek().form() != Token.Form.NUMBER) {
            throw tokens.unexpected("a field, a bound name, a number or a text is missing.");
        }
        Token token = tokens.take();
        if (WHOLE.matcher(token.text()).matches()) {
            return new Term.Literal(at, int.class);
        }
        if (LONG.matcher(token.text()).matches()) {
            return new Term.Literal(at, long.class);
        }
        if (FRACTION.matcher(token.text()).matches()) {
            return new Term.Literal(at, double.class);
        }
        throw new Offence(
                token.at(),
                "%s is no number that a rule may hold.".formatted(token.shown()),
                "it should be like 20 or 2.5; a duration needs after[...] or before[...].");
    }

    private Term path() throws Offence {
        Token first = tokens.take();
        Term term = switch (first.text()) {
            case "true", "false" -> new Term.Literal(first.at(), boolean.class);
            case "null" -> new Term.Literal(first.at(), void.class);
            case "this" -> new Term.This(first.at());
            default -> step(first, Optional.empty());
        };
        for (int steps = 1; tokens.takeIf("."); steps++) {
            Token next = tokens.take();
            if (next.form() != Token.Form.NAME || steps > LONGEST_PATH) {
                throw new Offence(
                        next.at(),
                        "%s may not follow a point.".formatted(Offences.quoted(next.text())),
                        "the name of a field was meant.");
            }
            term = step(next, Optional.of(term));
        }
        return term;
    }

    private Term step(Token name, Optional<Term> of) throws Offence {
        if (tokens.peek().is("(")) {
            return new Term.Call(name.at(), of, name.text(), list("(", ")"));
        }
        return of.<Term>map(term -> new Term.Member(name.at(), term, name.text()))
                .orElseGet(() -> new Term.Name(name.at(), name.text()));
    }

    private List<Term> list(String open, String close) throws Offence {
        tokens.expect(open);
        List<Term> terms = new ArrayList<>();
        while (!tokens.takeIf(close)) {
            if (!terms.isEmpty()) {
                tokens.expect(",");
            }
            terms.add(junction());
        }
        return terms;
    }
}
