package dev.trailcheck.cli;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Nearest;
import dev.trailcheck.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rules a command is about: all in some folders, or one of them, which the user named by its id or a file of it. */
record RuleChoice(List<Path> folders, Optional<String> only) {

    private static final Pattern FILE = Pattern.compile("(.+?)(\\.drl(?:\\.csv|\\.xlsx)?|\\.md|\\.test\\.yaml)");

    RuleChoice {
        folders = List.copyOf(folders);
    }

    /** Where rules lie when nobody says where: {@code ./rules}, else those that came with the program. */
    static Path customary(Surroundings surroundings) {
        Path own = surroundings.workingFolder().resolve("rules");
        return Files.isDirectory(own) ? own : surroundings.home().resolve("rules");
    }

    static RuleChoice all(Surroundings surroundings, List<Path> folders) {
        return new RuleChoice(
                folders.isEmpty()
                        ? List.of(customary(surroundings))
                        : folders.stream()
                                .map(surroundings.workingFolder()::resolve)
                                .toList(),
                Optional.empty());
    }

    /** Makes sense of a folder, a rule's id, or the path of a rule, a page or a test. */
    static RuleChoice of(String word, Surroundings surroundings, Collection<Mistake> mistakes) {
        Path path = surroundings.workingFolder().resolve(word);
        Matcher file = FILE.matcher(String.valueOf(path.getFileName()));
        if (word.isBlank()) {
            mistakes.add(Mistake.inFile("RULE", "It is empty.", "a variable in the command has no value."));
        } else if (Files.isDirectory(path)) {
            return new RuleChoice(List.of(path), Optional.empty());
        } else if (Files.exists(path) && file.matches()) {
            return new RuleChoice(List.of(path.resolveSibling("")), Optional.of(file.group(1)));
        } else if (Files.exists(path)) {
            mistakes.add(Mistake.inFile(
                    word, "This is no rule, page or test.", "the file beside it that ends in .drl was meant."));
        } else if (word.contains("/") || word.contains("\\") || file.matches()) {
            mistakes.add(Mistake.inFile(
                    word,
                    "There is no such file or folder.",
                    "the path is mistyped, or relative to another folder; a rule's id needs no path."));
        }
        return new RuleChoice(List.of(customary(surroundings)), Optional.of(word));
    }

    List<Rule> in(RuleBook book) {
        return book.rules().stream()
                .filter(rule -> only.isEmpty() || only.get().equals(rule.id()))
                .toList();
    }

    /** Adds a mistake where the rule that the user named is nowhere. */
    void requireRule(RuleBook book, Collection<Mistake> mistakes) {
        only.filter(id -> !book.knows(id))
                .filter(id -> mistakes.stream().noneMatch(mistake -> isAbout(id, mistake)))
                .ifPresent(id -> {
                    List<String> known =
                            book.rules().stream().map(Rule::id).sorted().toList();
                    mistakes.add(Mistake.inFile(
                            id,
                            "There is no such rule in %s, and no such file or folder.".formatted(folders.get(0)),
                            Nearest.to(id, known)
                                    .map(near -> "you meant '%s'?".formatted(near))
                                    .orElse("'trailcheck rules list' says which there are.")));
                });
    }

    /** Whoever asks for one rule need not hear of the mistakes in others. */
    List<Mistake> concerning(List<Mistake> mistakes) {
        return only.map(id -> mistakes.stream()
                        .filter(mistake -> isAbout(id, mistake))
                        .toList())
                .orElse(mistakes);
    }

    private static boolean isAbout(String id, Mistake mistake) {
        String name = mistake.file().substring(mistake.file().lastIndexOf('/') + 1);
        return name.equals(id) || name.startsWith(id + ".");
    }
}
