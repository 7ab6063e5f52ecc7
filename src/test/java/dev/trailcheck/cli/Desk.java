package dev.trailcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailcheck.engine.EngineSettings;
import dev.trailcheck.source.ARecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Somebody who stands in a folder and types commands. The home of the program is the project; a desk with rules of its
 * own is quicker, since they are few.
 */
record Desk(Path folder) {

    /** When trails are asked how they stand. */
    static final Instant NOW = Instant.parse("2026-10-31T13:00:00Z");

    /** What came of a command. */
    record Outcome(int exitCode, String out, String err) {}

    static final String POLICY = """
            version: 1
            regions: {allowed: [us-west-2]}
            tags: {required: {owner: any}, grace: PT15M}
            approvals: {approvers: [carol]}
            """;

    private static final String RULE = """
            package trailcheck.own
            rule "%s"
              @severity(%s) @title("%s") @control("CIS AWS 3.0.0: 1.7") @since("0.1")
            when
              $call : ApiCall( name == "%s" )
            then
              findings.report(drools, $call, "{actor} {called} {call} with {userAgent}.");
            end
            """;

    /** A desk whose own two rules find every delete, which is high, and every update, which is medium. */
    static Desk in(Path folder) {
        Desk desk = new Desk(folder);
        desk.write("rules/deleted.drl", RULE.formatted("deleted", "high", "Deleted", "DeleteSignalingChannel"));
        desk.write("rules/updated.drl", RULE.formatted("updated", "medium", "Updated", "UpdateSignalingChannel"));
        return desk;
    }

    void write(String name, String text) {
        write(name, text.getBytes(UTF_8));
    }

    void write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deliver(String name, ARecord... records) {
        write(name, ARecord.delivery(records));
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Runs {@code check} with reports for programs only. */
    Outcome check(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "check";
        all[1] = "--format=json,sarif";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return run(all);
    }

    Outcome run(String... arguments) {
        return runReading("", arguments);
    }

    Outcome runReading(String input, String... arguments) {
        return run(Map.of(), input, arguments);
    }

    /** With these environment variables. */
    Outcome runIn(Map<String, String> environment, String... arguments) {
        return run(environment, "", arguments);
    }

    private Outcome run(Map<String, String> environment, String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                Path.of("").toAbsolutePath(),
                folder,
                false,
                false,
                EngineSettings.DEFAULT,
                environment,
                InstantSource.fixed(NOW));
        return new Outcome(Main.run(surroundings, arguments), shown(out), shown(err));
    }

    /** Where the folder lies is not worth comparing. */
    private String shown(StringWriter text) {
        return text.toString().replace(folder + "/", "");
    }
}
