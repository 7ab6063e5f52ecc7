package dev.trailcheck.policy;

import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a policy file. */
public final class PolicyFile {

    private static final String VERSION = "1";

    private static final Shape<String> VERSION_SHAPE = Shape.word(
            "a version of policy files that this program reads",
            text -> Optional.of(text).filter(VERSION::equals),
            text -> "you meant 'version: 1'?");

    private PolicyFile() {}

    /** Adds whatever is wrong with the file to the mistakes, and returns what could be understood of it. */
    public static PolicyBook read(Path file, Collection<Mistake> all) {
        FileMistakes mistakes = new FileMistakes(file, all);
        return Document.read(file, mistakes)
                .map(root -> Section.of(root, mistakes))
                .filter(Section::isSound)
                .map(policy -> {
                    policy.required("version", VERSION_SHAPE);
                    return book(policy);
                })
                .orElse(PolicyBook.UNWRITTEN);
    }

    /** Reads a policy that is part of another file; its version goes without saying. */
    public static PolicyBook within(Node policy, FileMistakes mistakes) {
        Section file = Section.of(policy, mistakes);
        if (!file.isSound()) {
            return PolicyBook.UNWRITTEN;
        }
        file.setting("version", VERSION_SHAPE);
        return book(file);
    }

    private static PolicyBook book(Section file) {
        Policy general = PolicySettings.read(file, Policy.UNWRITTEN).apply(Policy.UNWRITTEN);
        Section rules = file.inner("rules");
        PolicyBook book = new PolicyBook(
                general,
                file.setting("overrides", Shape.listOf(override(general))).orElse(List.of()),
                Set.copyOf(rules.setting("disable", Shape.listOf(Words.TEXT)).orElse(List.of())),
                rules.setting("severity", Shape.mapOf(Words.SEVERITY)).orElse(Map.of()),
                silent(file),
                true);
        file.finish();
        return book;
    }

    private static Set<String> silent(Section file) {
        return Stream.of("regions", "tags", "approvals")
                .filter(section -> !file.names(section))
                .collect(Collectors.toSet());
    }

    private static Shape<PolicyOverride> override(Policy general) {
        return Shape.fields(override -> new PolicyOverride(
                override.required("match", Shape.fields(PolicyFile::match)).orElse(new AccountMatch("", Map.of(), "")),
                PolicySettings.read(override, general)));
    }

    private static AccountMatch match(Section match) {
        AccountMatch accounts = new AccountMatch(
                match.setting("account", Words.ACCOUNT).orElse(""),
                match.setting("tags", Shape.mapOf(Words.TAG_VALUE)).orElse(Map.of()),
                match.setting("ou", Words.OU).orElse(""));
        if (match.isSound() && accounts.equals(new AccountMatch("", Map.of(), ""))) {
            match.mistake(
                    "the match names no account, tags or ou, so that it covers every account",
                    "the keys in it belong into the general part");
        }
        return accounts;
    }
}
