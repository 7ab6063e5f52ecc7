package dev.trailcheck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Microsoft's validator of SARIF, with the rules of GitHub code scanning on. It answers 0 whatever it finds, and is silent
 * about files that it cannot make sense of; so its own report is read, and a file about which it says nothing at all counts
 * as not looked at.
 */
record Multitool(Path program) {

    private static final Path CUSTOMARY =
            Path.of("target", "multitool", "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");
    private static final Path RULES =
            Path.of("src", "test", "resources", "sarif", "gh-strict.xml").toAbsolutePath();

    /** What it says of one file: rules that object as errors, and as warnings. */
    record Opinion(boolean looked, TreeSet<String> errors, TreeSet<String> warnings) {

        static Opinion none() {
            return new Opinion(false, new TreeSet<>(), new TreeSet<>());
        }
    }

    /** The installed one, if there is one: where {@code .ci/run} puts it. */
    static Optional<Multitool> installed() {
        return Optional.of(CUSTOMARY).filter(Files::isRegularFile).map(path -> new Multitool(path.toAbsolutePath()));
    }

    /**
     * Judges every SARIF file of a folder; opinions are by file name. It stops without a word at a file that it cannot make
     * sense of, and after one that broke it; it is then set to work anew behind that file.
     */
    Map<String, Opinion> judge(Path folder) throws IOException, InterruptedException {
        List<Path> rest;
        try (Stream<Path> files = Files.list(folder)) {
            rest = files.sorted().toList();
        }
        Map<String, Opinion> opinions = new TreeMap<>();
        while (!rest.isEmpty()) {
            rest.forEach(file -> opinions.put(nameOf(file.toString()), Opinion.none()));
            ask(rest, opinions);
            int looked = 0;
            while (looked < rest.size()
                    && opinions.getOrDefault(nameOf(rest.get(looked).toString()), Opinion.none())
                            .looked()) {
                looked++;
            }
            rest = rest.subList(Math.min(rest.size(), Math.max(1, looked)), rest.size());
        }
        return opinions;
    }

    private void ask(List<Path> files, Map<String, Opinion> opinions) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("multitool", ".sarif");
        Path talk = Files.createTempFile("multitool", ".txt");
        Files.writeString(answer, "{}");
        List<String> command = new ArrayList<>(List.of(program.toString(), "validate"));
        files.forEach(file -> command.add(file.toString()));
        command.addAll(List.of("--rule-kind", "Sarif;Ghas", "-c", RULES.toString(), "--level", "Error;Warning;Note"));
        command.addAll(List.of("--max-file-size-in-kb", "200000", "-o", answer.toString(), "--log", "ForceOverwrite"));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(talk.toFile());
        process.environment().put("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        process.start().waitFor();
        for (JsonNode run :
                JsonMapper.shared().readTree(Files.readString(answer)).path("runs")) {
            run.path("results")
                    .forEach(result ->
                            note(opinions, result, result.path("ruleId").asString("")));
            for (JsonNode invocation : run.path("invocations")) {
                for (String member : List.of("toolExecutionNotifications", "toolConfigurationNotifications")) {
                    invocation
                            .path(member)
                            .forEach(told -> note(
                                    opinions,
                                    told,
                                    told.at("/descriptor/id").asString("").replaceFirst("\\..*", "")));
                }
            }
        }
        Files.delete(answer);
        Files.delete(talk);
    }

    private static void note(Map<String, Opinion> opinions, JsonNode told, String rule) {
        String file =
                told.at("/locations/0/physicalLocation/artifactLocation/uri").asString("");
        Opinion old = opinions.getOrDefault(nameOf(file), Opinion.none());
        switch (told.path("level").asString("warning")) {
            case "error" -> old.errors().add(rule);
            case "warning" -> old.warnings().add(rule);
            default -> {}
        }
        opinions.put(nameOf(file), new Opinion(true, old.errors(), old.warnings()));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
