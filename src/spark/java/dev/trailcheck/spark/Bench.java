package dev.trailcheck.spark;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Verifying;
import dev.trailcheck.engine.EngineSettings;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.evidence.Expectations;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.ledger.Past;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.AccountsFile;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.ApprovalsFile;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.policy.PolicyFile;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.source.CallReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Kit} set up: rules compiled, policy, approvals and accounts read. There is one in each process, since rules take
 * seconds to compile; it gives way when another kit comes. Thread-safe.
 */
record Bench(RuleBook rules, PolicyBook policies, List<Approval> approvals, Accounts accounts, CallReader calls) {

    private record Standing(String hash, Bench bench) {}

    private static @Nullable Standing standing;

    /** The bench for the kit with this hash; {@code kit} is asked for only where it is not set up already. */
    static synchronized Bench of(String hash, Supplier<byte[]> kit) {
        if (standing == null || !standing.hash().equals(hash)) {
            standing = new Standing(hash, setUp(Parcel.unpack(kit.get(), Kit.class)));
        }
        return standing.bench();
    }

    /** The driver's request, as far as it concerns those who read files. */
    CheckRequest request(Assignment assignment) {
        Ledger ledger = new Ledger(
                assignment.ledgerAsOf(), null, null, Verdict.PASS, Map.of(), List.of(), List.of(), List.of());
        return new CheckRequest(
                List.of(),
                rules,
                policies,
                approvals,
                accounts,
                assignment.window(),
                null,
                Expectations.NONE,
                assignment.step(),
                Optional.empty(),
                false,
                1,
                Verifying.NO,
                assignment.limits(),
                new Past(ledger, List.of(), assignment.keep()));
    }

    private static Bench setUp(Kit kit) {
        try {
            Path folder = Files.createTempDirectory("trailcheck");
            try {
                kit.unpackTo(folder);
                return read(kit, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bench read(Kit kit, Path folder) {
        List<Mistake> mistakes = new ArrayList<>();
        PolicyBook policies = Kit.in(folder, kit.policy())
                .findFirst()
                .map(file -> PolicyFile.read(file, mistakes))
                .orElse(PolicyBook.UNWRITTEN);
        List<Approval> approvals = Kit.in(folder, kit.approvals())
                .findFirst()
                .map(file -> ApprovalsFile.read(file, mistakes))
                .orElse(List.of());
        Accounts accounts = Kit.in(folder, kit.accounts())
                .findFirst()
                .map(file -> AccountsFile.read(file, mistakes))
                .orElse(Accounts.NONE);
        Limits limits = Limits.DEFAULT
                .timedBy(System::nanoTime)
                .withTime(kit.ruleTime())
                .withFirings(kit.ruleFirings());
        RuleBook rules = RuleBook.load(
                Kit.in(folder, kit.rules()).toList(), policies, new EngineSettings(null, limits), mistakes);
        MistakesException.throwIfAny(mistakes); // the driver found none: somebody saved a file meanwhile
        return new Bench(rules, policies, approvals, accounts, new CallReader(accounts, policies));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
