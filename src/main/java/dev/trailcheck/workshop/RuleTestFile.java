package dev.trailcheck.workshop;

import dev.trailcheck.event.Fields;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.AccountsFile;
import dev.trailcheck.policy.ApprovalsFile;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.policy.PolicyFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads {@code <rule id>.test.yaml}: a list of {@code cases}, and beside it a {@code policy}, {@code approvals} and
 * {@code accounts} for all cases that have none of their own.
 */
final class RuleTestFile {

    static final String ENDING = ".test.yaml";

    private static final Set<String> SHARED = Set.of("policy", "approvals", "accounts");
    private static final Set<String> FILE_KEYS = Set.of("cases", "policy", "approvals", "accounts");
    private static final Set<String> CASE_KEYS =
            Set.of("name", "given", "policy", "approvals", "accounts", "asOf", "finds", "pending", "notes");
    private static final Set<String> FINDING_KEYS =
            Set.of("event", "message", "severity", "account", "region", "channel", "principal", "context", "facts");

    private static final ObjectMapper YAML = new YAMLMapper();

    private final Path path;
    private final Written file;

    private RuleTestFile(Path path, Written file) {
        this.path = path;
        this.file = file;
    }

    static List<RuleCase> read(Path path) {
        try {
            RuleTestFile tests = new RuleTestFile(
                    path, Written.of(path.toString(), YAML.readValue(path.toFile(), Object.class), FILE_KEYS));
            return tests.cases();
        } catch (JacksonException e) {
            throw Written.mistake(
                    path.toString(),
                    "This is no YAML: " + e.getOriginalMessage(),
                    "the indentation is off, or a text with a colon wants quotes.");
        }
    }

    private List<RuleCase> cases() {
        return file.list("cases").stream()
                .map(value -> Written.of(path.toString(), value, CASE_KEYS))
                .map(this::ruleCase)
                .toList();
    }

    private RuleCase ruleCase(Written written) {
        String name = written.text("name", "without a name");
        String where = path + ", '" + name + "'";
        Attached attached = new Attached(where, shared(written));
        return new RuleCase(
                name,
                given(where, written),
                attached.read("policy", PolicyFile::read, PolicyBook.UNWRITTEN),
                attached.read("approvals", ApprovalsFile::read, List.of()),
                attached.read("accounts", AccountsFile::read, Accounts.NONE),
                asOf(where, written),
                finds(where, written),
                names(written, "pending"),
                names(written, "notes"));
    }

    /** What a case says itself wins over what the file says for all. */
    private Map<String, Object> shared(Written written) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : SHARED) {
            Object value = written.has(key) ? written.value(key) : file.value(key);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private static List<Fields> given(String where, Written written) {
        List<Fields> records = new ArrayList<>();
        for (Object value : written.list("given")) {
            String label = String.valueOf(records.size() + 1);
            records.add(TestRecord.of(Written.of(where, value, TestRecord.KEYS), label));
        }
        return records;
    }

    private static Optional<Instant> asOf(String where, Written written) {
        return written.has("asOf") ? Optional.of(TestClock.at(where, written.text("asOf", ""))) : Optional.empty();
    }

    private static List<Written> finds(String where, Written written) {
        if (!written.has("finds")) {
            throw Written.mistake(where, "The case does not say what the rule finds.", "finds: nothing");
        }
        return written.text("finds", "").equals("nothing")
                ? List.of()
                : written.list("finds").stream()
                        .map(value -> Written.of(where, value, FINDING_KEYS))
                        .toList();
    }

    private static Optional<List<String>> names(Written written, String key) {
        return written.has(key)
                ? Optional.of(written.list(key).stream().map(Object::toString).toList())
                : Optional.empty();
    }
}
