package dev.trailcheck.workshop;

import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.AccountsFile;
import dev.trailcheck.policy.ApprovalsFile;
import dev.trailcheck.policy.Document;
import dev.trailcheck.policy.FileMistakes;
import dev.trailcheck.policy.Node;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.policy.PolicyFile;
import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads {@code <rule id>.test.yaml}: a list of {@code cases}, and beside it a {@code policy}, {@code approvals} and
 * {@code accounts} for all cases that have none of their own. They are read as those of real runs are, so that a test
 * can hold nothing that a run would refuse.
 */
final class RuleTestFile {

    static final String ENDING = ".test.yaml";

    private static final Set<String> FILE_KEYS = Set.of("cases", "policy", "approvals", "accounts");
    private static final Set<String> CASE_KEYS =
            Set.of("name", "given", "policy", "approvals", "accounts", "asOf", "finds", "pending", "notes");
    private static final Set<String> FINDING_KEYS =
            Set.of("event", "message", "severity", "account", "region", "channel", "principal", "context", "facts");

    private final Written file;
    private final FileMistakes mistakes;

    private RuleTestFile(Written file, FileMistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** Adds whatever is wrong with the file to the mistakes; the cases are whole only where there is none. */
    static List<RuleCase> read(Path path, Collection<Mistake> all) {
        FileMistakes mistakes = new FileMistakes(path, all);
        return Document.read(path, mistakes)
                .flatMap(root -> Written.of(root, FILE_KEYS, mistakes))
                .map(file -> new RuleTestFile(file, mistakes).cases())
                .orElse(List.of());
    }

    private List<RuleCase> cases() {
        List<RuleCase> cases = new ArrayList<>();
        for (Node node : file.nodes("cases")) {
            String unnamed = "case " + (cases.size() + 1);
            Written.of(node, CASE_KEYS, mistakes)
                    .map(written -> ruleCase(written, unnamed))
                    .ifPresent(cases::add);
        }
        if (file.nodes("cases").isEmpty()) {
            file.mistake("cases", "The test holds no case.", "they stand under 'cases:', each with a dash before it.");
        }
        return cases;
    }

    private RuleCase ruleCase(Written written, String unnamed) {
        List<Given> given = given(written);
        return new RuleCase(
                written.text("name", unnamed),
                written.fields().place().line(),
                given,
                read(written, "policy", PolicyFile::within, PolicyBook.UNWRITTEN),
                read(written, "approvals", ApprovalsFile::within, List.of()),
                read(written, "accounts", AccountsFile::within, Accounts.NONE),
                asOf(written),
                finds(written, given.stream().map(Given::label).toList()),
                names(written, "pending"),
                names(written, "notes"));
    }

    /** What a case says itself wins over what the file says for all. */
    private <T> T read(Written written, String key, BiFunction<Node, FileMistakes, T> reader, T absent) {
        return (written.has(key) ? written.node(key) : file.node(key))
                .filter(node -> !(node instanceof Node.Nothing))
                .map(node -> reader.apply(node, mistakes))
                .orElse(absent);
    }

    private List<Given> given(Written written) {
        List<Given> given = new ArrayList<>();
        for (Node node : written.nodes("given")) {
            int number = given.size() + 1;
            Written.of(node, TestRecord.KEYS, mistakes)
                    .map(record -> TestRecord.of(record, number))
                    .ifPresent(given::add);
        }
        return given;
    }

    private static Optional<Instant> asOf(Written written) {
        return written.has("asOf") ? Optional.of(TestClock.at(written, "asOf", "")) : Optional.empty();
    }

    private List<Written> finds(Written written, List<String> labels) {
        Optional<Node> finds = written.node("finds");
        if (finds.isEmpty() || finds.get() instanceof Node.Nothing) {
            written.mistake("finds", "The case does not say what the rule finds.", "you meant finds: nothing?");
        } else if (finds.get() instanceof Node.Scalar word && !word.text().equals("nothing")) {
            written.mistake("finds", "%s is no list of findings.".formatted(word.kind()), "you meant finds: nothing?");
        } else if (!(finds.get() instanceof Node.Scalar)) {
            return written.nodes("finds").stream()
                    .flatMap(node -> Written.of(node, FINDING_KEYS, mistakes).stream())
                    .peek(finding -> requireKnown(finding, labels))
                    .toList();
        }
        return List.of();
    }

    private static void requireKnown(Written finding, List<String> labels) {
        for (String key : List.of("event", "context")) {
            for (Object label : finding.list(key)) {
                if (!labels.contains(String.valueOf(label))) {
                    finding.mistake(
                            key,
                            "No record of the case is '%s'.".formatted(label),
                            labels.isEmpty()
                                    ? "it wants a record under 'given'."
                                    : "one of %s was meant.".formatted(String.join(", ", labels)));
                }
            }
        }
    }

    private static Optional<List<String>> names(Written written, String key) {
        return written.has(key)
                ? Optional.of(written.list(key).stream().map(Object::toString).toList())
                : Optional.empty();
    }
}
