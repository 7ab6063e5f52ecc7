package dev.trailcheck.cli;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Verifying;
import dev.trailcheck.check.Window;
import dev.trailcheck.engine.EngineSettings;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.AccountsFile;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.ApprovalsFile;
import dev.trailcheck.policy.ExceptionGrant;
import dev.trailcheck.policy.ExceptionsFile;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.policy.PolicyFile;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.source.Source;
import dev.trailcheck.source.Sources;
import dev.trailcheck.source.aws.Reach;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a request of what the user said and of the files that it names; gathers every mistake on the way. */
final class Preparation {

    private static final String POLICY = "policy.yaml";
    private static final String APPROVALS = "approvals.yaml";
    private static final String ACCOUNTS = "accounts.json";
    private static final String EXCEPTIONS = "exceptions.yaml";

    private final Surroundings surroundings;
    private final CheckOptions options;
    private final Collection<Mistake> mistakes;

    /** Where files lie that the user did not name: beside the samples when those are judged, else where the user is. */
    private final Path defaults;

    Preparation(Surroundings surroundings, CheckOptions options, Collection<Mistake> mistakes) {
        this.surroundings = surroundings;
        this.options = options;
        this.mistakes = mistakes;
        this.defaults = options.sources.isEmpty() ? samples() : surroundings.workingFolder();
    }

    CheckRequest request() {
        Optional<Path> policy = file(options.policy, POLICY);
        Optional<Path> approvals = file(options.approvals, APPROVALS);
        AccountsWords accountsWords = new AccountsWords(surroundings, options, mistakes);
        Optional<Path> accounts = accountsWords.meanAws() ? Optional.empty() : file(options.accounts, ACCOUNTS);
        Optional<Path> exceptions = file(options.exceptions, EXCEPTIONS);
        Optional<Path> ledger = Optional.ofNullable(options.ledger).map(surroundings.workingFolder()::resolve);
        PolicyBook policies = read(policy, PolicyFile::read, PolicyBook.UNWRITTEN);
        List<Approval> approved = read(approvals, ApprovalsFile::read, List.of());
        Accounts known =
                accountsWords.meanAws() ? accountsWords.fromAws() : read(accounts, AccountsFile::read, Accounts.NONE);
        Set<Path> ownFiles = Stream.of(
                        Stream.of(policy, approvals, accounts, exceptions, ledger)
                                .flatMap(Optional::stream),
                        options.trusted.files().stream().map(surroundings.workingFolder()::resolve),
                        Stream.of(
                                reports(),
                                defaults.resolve(POLICY),
                                defaults.resolve(APPROVALS),
                                defaults.resolve(ACCOUNTS),
                                defaults.resolve(EXCEPTIONS)))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        Window window = Moments.window(options.since, options.until, mistakes);
        List<Source> sources = sources(ownFiles, window, known);
        RuleBook rules = RuleBook.load(ruleFolders(), policies, engine(), mistakes);
        List<ExceptionGrant> granted = read(exceptions, ExceptionsFile::read, List.of());
        Instant asOf = Moments.end("--as-of", options.asOf, mistakes);
        return new CheckRequest(
                sources,
                rules,
                policies,
                approved,
                known,
                window,
                asOf,
                new ExpectedWords(options.coverage, mistakes).expectations(known, policies, window),
                options.coverage.byHour ? GridStep.HOUR : GridStep.DAY,
                FailOn.read(options.failOn, mistakes),
                options.strict,
                Threads.read(options.threads, mistakes),
                verifying(),
                Sizes.limits(options, mistakes),
                new PastWords(options, mistakes).past(ledger, rules, granted, asOf));
    }

    /** The files that a request is made of. */
    Papers papers() {
        return new Papers(
                ruleFolders(),
                file(options.policy, POLICY),
                file(options.approvals, APPROVALS),
                file(options.accounts, ACCOUNTS));
    }

    private Verifying verifying() {
        if (options.verify) {
            return new Verifying.By(options.trusted.read(surroundings.workingFolder(), options.aws::access, mistakes));
        }
        options.trusted
                .words()
                .forEach(word -> mistakes.add(Mistake.inFile(
                        word,
                        "Keys and metadata serve only to verify, and that was not asked.",
                        "--verify was forgotten.")));
        return Verifying.NO;
    }

    /** What people edit between two runs: the folders of rules, and the files of what is allowed, there or not yet. */
    List<Path> filesOfPeople() {
        return Stream.concat(
                        ruleFolders().stream(),
                        Stream.of(
                                place(options.policy, POLICY),
                                place(options.approvals, APPROVALS),
                                place(options.accounts, ACCOUNTS),
                                place(options.exceptions, EXCEPTIONS)))
                .toList();
    }

    private List<Source> sources(Set<Path> except, Window window, Accounts known) {
        List<String> words = options.sources.isEmpty()
                ? List.of(samples().toString())
                : options.sources.stream()
                        .map(word -> SourceWord.from(surroundings.workingFolder(), word))
                        .toList();
        Reach reach = new RoleWords(options.organization, options.aws.onlyAccounts, mistakes).reach(known, words);
        return Sources.named(words, options.aws.sources(window, reach), except, surroundings.in(), mistakes);
    }

    private Path reports() {
        return surroundings.workingFolder().resolve(options.output);
    }

    private Path samples() {
        return surroundings.home().resolve("samples");
    }

    private List<Path> ruleFolders() {
        if (!options.rules.isEmpty()) {
            return options.rules.stream()
                    .map(surroundings.workingFolder()::resolve)
                    .toList();
        }
        return List.of(RuleChoice.customary(surroundings));
    }

    private Optional<Path> file(@Nullable Path named, String customary) {
        return Optional.of(place(named, customary))
                .filter(path -> named != null || Files.exists(path, LinkOption.NOFOLLOW_LINKS));
    }

    private Path place(@Nullable Path named, String customary) {
        return named == null
                ? defaults.resolve(customary)
                : surroundings.workingFolder().resolve(named);
    }

    private <T> T read(Optional<Path> file, BiFunction<Path, Collection<Mistake>, T> reader, T absent) {
        return file.map(path -> reader.apply(path, mistakes)).orElse(absent);
    }

    private EngineSettings engine() {
        return surroundings
                .engine()
                .limitedTo(RuleLimits.of(options, surroundings.engine().limits(), mistakes));
    }
}
