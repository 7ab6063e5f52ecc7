package dev.trailcheck.cli;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.ledger.LedgerFile;
import dev.trailcheck.policy.ExceptionGrant;
import dev.trailcheck.policy.ExceptionsFile;
import dev.trailcheck.policy.ExceptionsText;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailcheck except}: accepts a finding for a time, with a reason and an owner. */
@Command(
        name = "except",
        description = "Accepts a finding until a day: writes an entry at the end of the exceptions file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the entry is written", "2:nothing is written: the command line or a file is wrong"})
final class ExceptCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FINGERPRINT",
            description = "Which finding, as reports show it; the first 16 digits are enough.")
    private String fingerprint = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is accepted.")
    private String reason = "";

    @Option(names = "--owner", required = true, paramLabel = "NAME", description = "Who answers for that.")
    private String owner = "";

    @Option(
            names = "--expires",
            required = true,
            paramLabel = "TIME",
            description = "Until when, like 2026-12-31; a day means its end.")
    private @Nullable String expires;

    @Option(names = "--ticket", paramLabel = "TEXT", description = "Where it was decided.")
    private String ticket = "";

    @Option(
            names = "--exceptions",
            paramLabel = "FILE",
            defaultValue = "exceptions.yaml",
            description = "The file to write to. Default: ./${DEFAULT-VALUE}.")
    private Path file = Path.of("exceptions.yaml");

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            description = "The findings.json that holds the finding. Default: reports/findings.json if it exists.")
    private @Nullable Path findings;

    ExceptCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        Instant until = Moments.end("--expires", expires, mistakes);
        requireWords(mistakes);
        Path place = surroundings.workingFolder().resolve(file);
        List<ExceptionGrant> known = Files.exists(place) ? ExceptionsFile.read(place, mistakes) : List.of();
        Optional<Ledger> ledger = ledger(mistakes);
        Optional<Finding> finding = ledger.flatMap(report -> find(report, mistakes));
        MistakesException.throwIfAny(mistakes);

        ExceptionGrant grant = new ExceptionGrant(
                freeId(known),
                finding.map(one -> one.fingerprint().hex()).orElse(fingerprint),
                "",
                "",
                "",
                "",
                "",
                reason,
                owner,
                ticket,
                Objects.requireNonNull(until));
        requireUse(grant, known, ledger, mistakes);
        MistakesException.throwIfAny(mistakes);
        append(place, grant, known.size());
        PrintWriter out = surroundings.out();
        out.println("Accepted until %s, in %s:".formatted(until, Plain.text(file.toString())));
        out.println("  " + finding.map(Finding::message).map(Plain::text).orElse("the finding " + fingerprint));
        out.flush();
        return ExitCode.CLEAN.number();
    }

    private void requireWords(Collection<Mistake> mistakes) {
        if (!fingerprint.matches("[0-9a-f]{16,64}")) {
            mistakes.add(Mistake.inFile(
                    "FINGERPRINT",
                    "'%s' is no fingerprint.".formatted(Plain.text(fingerprint)),
                    "it was cut; it has 64 of the digits 0-9 and a-f, of which the first 16 are enough."));
        }
        Map.of("--reason", reason, "--owner", owner).forEach((option, word) -> {
            if (word.isBlank()) {
                mistakes.add(Mistake.inFile(option, "It is empty.", "a variable in the command has no value."));
            }
        });
    }

    private Optional<Ledger> ledger(Collection<Mistake> mistakes) {
        Path customary = Path.of("reports", "findings.json");
        Path place = surroundings.workingFolder().resolve(findings == null ? customary : findings);
        return findings != null || Files.exists(place)
                ? Optional.of(LedgerFile.read(place, Map.of(), mistakes))
                : Optional.empty();
    }

    private Optional<Finding> find(Ledger report, Collection<Mistake> mistakes) {
        List<Finding> meant = report.findings().values().stream()
                .filter(one -> one.fingerprint().hex().startsWith(fingerprint))
                .toList();
        if (meant.size() != 1 && mistakes.isEmpty()) {
            mistakes.add(Mistake.inFile(
                    "FINGERPRINT",
                    "%d findings of %s begin with '%s'."
                            .formatted(
                                    meant.size(),
                                    findings == null ? "reports/findings.json" : findings,
                                    Plain.text(fingerprint)),
                    meant.isEmpty()
                            ? "another report holds it; --findings names it."
                            : "more of its digits tell which."));
        }
        return meant.stream().findFirst();
    }

    private static void requireUse(
            ExceptionGrant grant, List<ExceptionGrant> known, Optional<Ledger> ledger, Collection<Mistake> mistakes) {
        Instant asOf = ledger.map(Ledger::asOf).orElse(null);
        if (asOf != null && !grant.holdsAt(asOf)) {
            mistakes.add(Mistake.inFile(
                    "--expires",
                    "%s lies before the moment of the report, %s.".formatted(grant.expires(), asOf),
                    "the year is mistyped."));
        }
        known.stream()
                .filter(other -> !other.fingerprint().isEmpty()
                        && grant.fingerprint().startsWith(other.fingerprint())
                        && !other.expires().isBefore(grant.expires()))
                .findFirst()
                .ifPresent(other -> mistakes.add(Mistake.inFile(
                        "FINGERPRINT",
                        "The exception '%s' accepts it until %s already.".formatted(other.id(), other.expires()),
                        "another finding was meant.")));
    }

    private String freeId(List<ExceptionGrant> known) {
        Set<String> taken = known.stream().map(ExceptionGrant::id).collect(Collectors.toSet());
        String id = "EX-" + fingerprint.substring(0, 8);
        String free = id;
        for (int i = 2; taken.contains(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** What is put at the end of a file of an unusual layout may mean something else, so the draft is read first. */
    private static void append(Path place, ExceptionGrant grant, int before) throws IOException {
        String text = Files.exists(place) ? Files.readString(place) : "";
        Path folder = Objects.requireNonNull(place.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, ".exceptions-", ".yaml");
        try {
            Files.writeString(draft, ExceptionsText.with(text, grant));
            List<Mistake> unsound = new ArrayList<>();
            List<ExceptionGrant> read = ExceptionsFile.read(draft, unsound);
            if (!unsound.isEmpty() || read.size() != before + 1 || !read.contains(grant)) {
                throw new MistakesException(List.of(Mistake.inFile(
                        place.toString(),
                        "An entry cannot be put at the end of this file, as it is laid out.",
                        "it is a list in brackets; put this into it by hand:\n" + ExceptionsText.entry(grant, "  "))));
            }
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
