package dev.trailcheck.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes a page of the manual for every command, as AsciiDoc, and the completion for shells, into the folder it is given. */
public final class Manual {

    private static final boolean[] NOT_VERBOSE = new boolean[3];

    private Manual() {}

    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]), silent, silent, Path.of("."), Path.of("."), false, false);
        CommandLine commands = new Commands(surroundings, Crews.THREADS).all(new Trailcheck());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("trailcheck.bash"), AutoComplete.bash("trailcheck", commands));
        List<CommandSpec> specs = new ArrayList<>();
        gather(commands, specs);
        ManPageGenerator.generateManPage(folder.toFile(), null, NOT_VERBOSE, true, specs.toArray(CommandSpec[]::new));
    }

    private static void gather(CommandLine command, List<CommandSpec> into) {
        into.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(inner -> gather(inner, into));
    }
}
