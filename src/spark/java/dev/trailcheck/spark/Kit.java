package dev.trailcheck.spark;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.cli.Papers;
import dev.trailcheck.engine.RuleTree;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every machine needs to judge as the driver does: the files that its request was made of, by their paths in a
 * folder that each machine sets up for itself, and what a rule may cost.
 */
record Kit(
        SortedMap<String, byte[]> files,
        List<String> rules,
        List<String> policy,
        List<String> approvals,
        List<String> accounts,
        Duration ruleTime,
        long ruleFirings)
        implements Serializable {

    private static final List<String> RULE_ENDINGS = List.of(".drl", ".csv", ".xlsx");

    static Kit of(CheckRequest request, Papers papers) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> rules = new ArrayList<>();
        for (Path folder : papers.rules()) {
            String name = "rules-%d/%s"
                    .formatted(rules.size(), folder.toAbsolutePath().normalize().getFileName());
            rules.add(name);
            RuleTree.files(folder, new ArrayList<>()).stream() // the driver told what cannot be read
                    .filter(file -> RULE_ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .forEach(file -> files.put(name + "/" + folder.relativize(file), bytes(file)));
        }
        return new Kit(
                files,
                rules,
                packed("policy", papers.policy(), files),
                packed("approvals", papers.approvals(), files),
                packed("accounts", papers.accounts(), files),
                request.rules().limits().time(),
                request.rules().limits().firings());
    }

    /** Where the one file of a kind lies in a folder that this was unpacked to. */
    static Stream<Path> in(Path folder, List<String> names) {
        return names.stream().map(folder::resolve);
    }

    void unpackTo(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }

    private static List<String> packed(String kind, Optional<Path> file, SortedMap<String, byte[]> files) {
        List<String> names = new ArrayList<>();
        file.ifPresent(path -> {
            String name = kind + "/" + path.getFileName();
            files.put(name, bytes(path));
            names.add(name);
        });
        return names;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
