package dev.trailcheck.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands by their names, in the order in which the help tells them. */
final class Commands {

    private final Map<String, Supplier<CommandLine>> byName = new LinkedHashMap<>();

    Commands(Surroundings surroundings, Crews crews) {
        add("check", () -> new CheckCommand(surroundings, crews));
        add("verify", () -> new VerifyCommand(surroundings));
        add("fetch", () -> new FetchCommand(surroundings));
        add("trail", () -> new TrailCommand(surroundings));
        add("permissions", () -> new PermissionsCommand(surroundings));
        add("explain", () -> new ExplainCommand(surroundings));
        add("gate", () -> new GateCommand(surroundings));
        add("except", () -> new ExceptCommand(surroundings));
        add("accounts", () -> new AccountsCommand(surroundings));
        byName.put(
                "rules",
                () -> new CommandLine(new RulesCommand())
                        .addSubcommand(new RulesListCommand(surroundings))
                        .addSubcommand(new RulesShowCommand(surroundings))
                        .addSubcommand(new RulesNewCommand(surroundings))
                        .addSubcommand(new RulesTestCommand(surroundings))
                        .addSubcommand(new RulesLintCommand(surroundings)));
    }

    /** All of them below the word before them. */
    CommandLine all(Trailcheck trailcheck) {
        CommandLine all = new CommandLine(trailcheck);
        byName.forEach((name, command) -> all.addSubcommand(name, command.get()));
        return all;
    }

    /** The one that the first word names, since to read what each of them takes would take a tenth of a short run; else all. */
    CommandLine meantBy(Trailcheck trailcheck, String... words) {
        Supplier<CommandLine> meant = words.length == 0 ? null : byName.get(words[0]);
        return meant == null ? all(trailcheck) : new CommandLine(trailcheck).addSubcommand(words[0], meant.get());
    }

    private void add(String name, Supplier<Object> command) {
        byName.put(name, () -> new CommandLine(command.get()));
    }
}
