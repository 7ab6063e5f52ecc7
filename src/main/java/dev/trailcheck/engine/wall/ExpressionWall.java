package dev.trailcheck.engine.wall;

import dev.trailcheck.rule.Nearest;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what an expression reads and calls: fields and predicates of facts, bound names, and little else. Every offence
 * is taken down; what comes after one is of unknown kind.
 */
final class ExpressionWall {

    private static final String READ_FIELDS = "a field of a fact was meant; nothing else can be read or called.";

    /** Operators whose two sides must be of one kind. */
    private static final Set<String> ALIKE = Set.of("==", "!=", "<", "<=", ">", ">=", "in");

    private final Kind fact;
    private final Scope scope;
    private final Offences offences;

    /** For the constraints of a pattern over {@code fact}. */
    ExpressionWall(Kind fact, Scope scope, Offences offences) {
        this.fact = fact;
        this.scope = scope;
        this.offences = offences;
    }

    /** Judges a constraint and binds its name, where it has one; {@code parsed} is what the parser handed on of it. */
    void judgeConstraint(String text, String parsed, int base) {
        try {
            Constraint constraint = ExpressionReader.constraint(text, base);
            int before = offences.count();
            Kind kind = judgeBound(constraint.term());
            if (offences.count() == before) {
                CompilerReading.compare(text, parsed, base);
            }
            if (!constraint.bound().isEmpty()) {
                bind(constraint, kind);
            }
        } catch (Offence offence) {
            offences.add(offence);
        }
    }

    /** Judges an expression that binds nothing, and says of what kind it is. */
    Kind judgeValue(String text, int base) {
        try {
            Constraint constraint = ExpressionReader.constraint(text, base);
            if (!constraint.bound().isEmpty()) {
                throw new Offence(constraint.boundAt(), "Nothing can be bound here.", "the value alone was meant.");
            }
            Kind kind = judge(constraint.term());
            if (!kind.isRefused()) {
                CompilerReading.compare(text, text, base);
            }
            return kind;
        } catch (Offence offence) {
            offences.add(offence);
            return Kind.REFUSED;
        }
    }

    /** {@code $x : field == value} binds the field. */
    private Kind judgeBound(Term term) {
        return term instanceof Term.Comparison comparison ? compared(comparison) : judge(term);
    }

    private void bind(Constraint constraint, Kind kind) {
        if (Scope.isName(constraint.bound())) {
            scope.bind(constraint.bound(), kind);
        } else {
            offences.add(
                    constraint.boundAt(),
                    "The name %s is bound.".formatted(Offences.quoted(constraint.bound())),
                    "a bound name begins with a dollar sign: $"
                            + constraint.bound().replace("$", ""));
        }
    }

    private Kind judge(Term term) {
        if (term instanceof Term.Text) {
            return Kind.TEXT;
        } else if (term instanceof Term.Literal literal) {
            return new Kind(literal.type());
        } else if (term instanceof Term.This) {
            return fact;
        } else if (term instanceof Term.Name name) {
            return name(name);
        } else if (term instanceof Term.Member member) {
            return member(member);
        } else if (term instanceof Term.Call call) {
            return call(call);
        } else if (term instanceof Term.Comparison comparison) {
            compared(comparison);
        } else if (term instanceof Term.Not not) {
            judge(not.inner());
        } else if (term instanceof Term.Junction junction) {
            junction.terms().forEach(this::judge);
        } else if (term instanceof Term.Sum sum) {
            return sum(sum);
        }
        return new Kind(boolean.class);
    }

    private Kind name(Term.Name name) {
        if (Character.isUpperCase(name.name().charAt(0))) {
            return refuse(
                    name.at(), "A rule may not name %s here.".formatted(Offences.quoted(name.name())), READ_FIELDS);
        }
        Optional<Kind> found = scope.find(name.name()).or(() -> Members.property(fact, name.name()));
        return found.orElseGet(() -> name.name().startsWith("$")
                ? refuse(
                        name.at(),
                        "Nothing is bound to %s here.".formatted(Offences.quoted(name.name())),
                        nearest(name.name(), scope.names(), "it should be bound further up: $name : field."))
                : unknown(name.at(), name.name(), fact));
    }

    private Kind member(Term.Member member) {
        if (member.of() instanceof Term.Name type
                && Character.isUpperCase(type.name().charAt(0))) {
            return FactTypes.constant(type.name(), member.name())
                    .orElseGet(() -> refuse(
                            type.at(),
                            "A rule may not name %s.".formatted(Offences.quoted(type.name() + "." + member.name())),
                            "of constants, a rule may name those of facts, such as Credentials.ROOT."));
        }
        Kind owner = judge(member.of());
        return Members.property(owner, member.name()).orElseGet(() -> unknown(member.at(), member.name(), owner));
    }

    private Kind call(Term.Call call) {
        Kind owner = call.of().map(this::judge).orElse(fact);
        call.arguments().forEach(this::judge);
        if (call.name().equals("get")
                && !(call.arguments().size() == 1 && call.arguments().get(0) instanceof Term.Literal)) {
            return refuse(call.at(), "'get' wants one plain number.", "'get(0)' was meant.");
        }
        return Members.method(owner, call.name(), call.arguments().size())
                .orElseGet(() -> owner.isRefused()
                        ? owner
                        : refuse(
                                call.at(),
                                "%s with %d arguments may not be called of %s."
                                        .formatted(
                                                Offences.quoted(call.name()),
                                                call.arguments().size(),
                                                owner.shown()),
                                nearest(
                                        call.name(),
                                        Members.names(owner),
                                        "a field, or an operator such as contains or str[startsWith], says it.")));
    }

    /** Judges both sides, and says of what kind the left one is. */
    private Kind compared(Term.Comparison comparison) {
        Kind left = judge(comparison.left());
        for (Term term : comparison.right()) {
            Kind right = judge(term);
            if (ALIKE.contains(comparison.operator()) && !left.isComparableWith(right)) {
                refuse(
                        term.at(),
                        "%s is compared with %s, which it can never be."
                                .formatted(capital(left.shown()), right.shown()),
                        alike(left));
            }
        }
        if (comparison.operator().equals("matches")) {
            judgeMatch(comparison.right().get(0));
        }
        return left;
    }

    private static String alike(Kind left) {
        if (left.isTime()) {
            return "a time is compared with a time of another fact: time >= $created.time, or time after[0s,15m] $created.time";
        }
        return left.isConstant()
                ? "one of its constants was meant, such as Credentials.ROOT."
                : "the quotes are missing, or too many.";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void judgeMatch(Term pattern) {
        if (pattern instanceof Term.Text literal) {
            RegexWall.objection(literal).ifPresent(offences::add);
        } else {
            refuse(
                    pattern.at(),
                    "A regular expression must be written out.",
                    "'contains' or '==' compares with a field.");
        }
    }

    private Kind sum(Term.Sum sum) {
        for (Term term : sum.terms()) {
            Kind kind = judge(term);
            if (!kind.isNumber() && !kind.isRefused()) {
                refuse(
                        term.at(),
                        "Only numbers can be added, and this is %s.".formatted(kind.shown()),
                        "times are compared by after[...] and before[...].");
            }
        }
        return new Kind(long.class);
    }

    private Kind unknown(int at, String name, Kind owner) {
        return owner.isRefused()
                ? owner
                : refuse(
                        at,
                        "%s is no field of %s that a rule may read.".formatted(Offences.quoted(name), owner.shown()),
                        nearest(name, Members.names(owner), "docs/writing-rules.md lists what there is."));
    }

    private static String nearest(String word, Collection<String> known, String otherwise) {
        return Nearest.to(word, known).map("you meant '%s'?"::formatted).orElse(otherwise);
    }

    private Kind refuse(int at, String what, String maybe) {
        offences.add(at, what, maybe);
        return Kind.REFUSED;
    }
}
