package dev.trailcheck.cli;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.ledger.LedgerFile;
import dev.trailcheck.ledger.Past;
import dev.trailcheck.policy.ExceptionGrant;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run goes on from, as the command line says it. */
final class PastWords {

    private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,3})d");

    private final CheckOptions options;
    private final Collection<Mistake> mistakes;

    PastWords(CheckOptions options, Collection<Mistake> mistakes) {
        this.options = options;
        this.mistakes = mistakes;
    }

    Past past(Optional<Path> file, RuleBook rules, List<ExceptionGrant> exceptions, @Nullable Instant asOf) {
        Map<String, Rule> byId = rules.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        Ledger ledger = file.map(path -> LedgerFile.read(path, byId, mistakes)).orElse(Ledger.NONE);
        if (asOf != null && ledger.asOf() != null && asOf.isBefore(ledger.asOf())) {
            mistakes.add(Mistake.inFile(
                    "--as-of",
                    "'%s' lies before the moment of the ledger, %s, when more was decided already."
                            .formatted(options.asOf, ledger.asOf()),
                    "the ledger of an earlier run was meant."));
        }
        return new Past(ledger, exceptions, keep());
    }

    private Duration keep() {
        Matcher days = DAYS.matcher(options.keep);
        if (!days.matches()) {
            mistakes.add(
                    Mistake.inFile("--keep", "'%s' is no number of days.".formatted(options.keep), "'90d' was meant."));
            return Past.NINETY_DAYS;
        }
        return Duration.ofDays(Long.parseLong(days.group(1)));
    }
}
