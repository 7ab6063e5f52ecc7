package dev.trailcheck.ledger;

import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a findings.json as the ledger of the next run. Member by member, since what it remembers may be long. */
public final class LedgerFile {

    /** Members are read one by one, so that something always follows them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> NEEDED =
            Set.of("schemaVersion", "asOf", "verdict", "coverage", "findings", "pending", "approvalUses");

    private final Map<String, Rule> rules;
    private final Map<String, JsonNode> members = new HashMap<>();
    private final List<JsonNode> findings = new ArrayList<>();
    private final List<Remembered> memory = new ArrayList<>();
    private final Map<String, JsonNode> titles = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<ApprovalUse> uses = new ArrayList<>();

    private LedgerFile(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /**
     * Adds whatever is wrong with the file to the mistakes; {@code rules} are those of this run, by id, which know more of
     * themselves than a ledger says.
     */
    public static Ledger read(Path file, Map<String, Rule> rules, Collection<Mistake> mistakes) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser json = JSON.createParser(in)) {
            return new LedgerFile(rules).read(json);
        } catch (NoSuchFileException e) {
            mistakes.add(
                    Mistake.inFile(
                            file.toString(),
                            "There is no such ledger.",
                            "this is the first run, which has none: leave --ledger out, and give the next run this one's findings.json."));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            mistakes.add(
                    new Mistake(
                            file.toString(),
                            place == null ? 0 : Math.max(0, place.getLineNr()),
                            place == null ? 0 : Math.max(0, place.getColumnNr()),
                            "The ledger is no whole JSON: %s.".formatted(e.getOriginalMessage()),
                            "its run was cut short, or another file was meant; a ledger is the findings.json of an earlier run."));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            mistakes.add(Mistake.inFile(
                    file.toString(),
                    "The ledger cannot be read: %s".formatted(e.getMessage()),
                    "it was written by hand or by another version; a ledger is the findings.json of an earlier run."));
        } catch (IOException e) {
            mistakes.add(Mistake.inFile(
                    file.toString(),
                    "The ledger cannot be read.",
                    "it is a folder, or its permissions do not let this user in."));
        }
        return Ledger.NONE;
    }

    private Ledger read(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("it is no JSON object.");
        }
        Set<String> missing = new TreeSet<>(NEEDED);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            missing.remove(name);
            member(name, json);
        }
        if (json.nextToken() != null) {
            throw new IllegalArgumentException("something follows its end.");
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("it lacks %s.".formatted(String.join(", ", missing)));
        }
        return ledger();
    }

    private void member(String name, JsonParser json) {
        switch (name) {
            case "findings" -> each(json, node -> node, findings);
            case "memory" -> each(json, LedgerRecords::remembered, memory);
            case "pending" -> each(json, LedgerRecords::pending, pending);
            case "approvalUses" -> each(json, LedgerRecords::use, uses);
            case "rules" ->
                each(json, node -> node, new ArrayList<>())
                        .forEach(rule -> titles.put(Members.of(rule).text("id"), rule));
            case "schemaVersion", "asOf", "verdict", "coverage", "ledger" -> members.put(name, JSON.readTree(json));
            default -> json.skipChildren();
        }
    }

    private static <T> List<T> each(JsonParser json, Function<JsonNode, T> reading, List<T> all) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException("'%s' is no list.".formatted(json.currentName()));
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            all.add(reading.apply(JSON.readTree(json)));
        }
        return all;
    }

    private Ledger ledger() {
        String version = member("schemaVersion").asString();
        if (!version.equals("1")) {
            throw new IllegalArgumentException("its schemaVersion is %s, and this version reads 1.".formatted(version));
        }
        LedgerFindings reading = new LedgerFindings(rules, titles, memory);
        Map<Fingerprint, Finding> byFingerprint = new HashMap<>();
        findings.stream().map(reading::finding).forEach(finding -> byFingerprint.put(finding.fingerprint(), finding));
        return new Ledger(
                moment(member("asOf")),
                before(),
                LedgerRecords.looked(member("coverage")),
                verdict(member("verdict").asString()),
                byFingerprint,
                pending,
                uses,
                memory);
    }

    /** One of those without which nothing is read. */
    private JsonNode member(String name) {
        return Objects.requireNonNull(members.get(name));
    }

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the verdict '%s' does not exist.".formatted(word)));
    }

    private @Nullable Instant before() {
        JsonNode ledger = members.get("ledger");
        return ledger == null || ledger.isNull() ? null : moment(ledger.get("asOf"));
    }

    private static @Nullable Instant moment(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : Instant.parse(node.asString());
    }
}
