package dev.trailcheck.cli;

import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.AccountsCache;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.source.aws.Organization;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sense of {@code --accounts aws}: asks the organization, or what was kept of it for a time. */
record AccountsWords(Surroundings surroundings, CheckOptions options, Collection<Mistake> mistakes) {
    private static final Path AWS = Path.of("aws");
    private static final Pattern AGE = Pattern.compile("([0-9]{1,4})([mhd])");

    boolean meanAws() {
        return AWS.equals(options.accounts);
    }

    /** All accounts; none, which is then a mistake, where they cannot be had. */
    Accounts fromAws() {
        try {
            return Accounts.of(age().map(this::accounts).orElse(List.of()));
        } catch (MistakesException e) {
            mistakes.addAll(e.mistakes());
            return Accounts.of(List.of());
        }
    }

    private List<Account> accounts(Duration age) {
        Clock clock = Clock.systemUTC();
        Organization organization = new Organization(options.aws.access(), clock, Organization.CUSTOMARY_PACE);
        Supplier<List<Account>> asking = () -> organization.snapshot().accounts();
        return folder().map(folder -> new AccountsCache(folder, age, clock).get(organization.key(), asking))
                .orElseGet(asking);
    }

    private Optional<Duration> age() {
        Matcher age = AGE.matcher(options.organization.maxAge);
        if (!age.matches()) {
            mistakes.add(Mistake.inFile(
                    "--accounts-max-age",
                    "'%s' is no length of time.".formatted(options.organization.maxAge),
                    "a number and one of m, h, d was meant, like 24h."));
            return Optional.empty();
        }
        long number = Long.parseLong(age.group(1));
        return Optional.of(
                switch (age.group(2)) {
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    /** XDG Base Directory Specification; a path that is not absolute is to be ignored. */
    private Optional<Path> folder() {
        return absolute("XDG_CACHE_HOME")
                .or(() -> absolute("HOME").map(home -> home.resolve(".cache")))
                .map(cache -> cache.resolve("trailcheck"));
    }

    private Optional<Path> absolute(String variable) {
        return Optional.ofNullable(surroundings.environment().get(variable))
                .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0)
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
