package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.policy.AccountsText;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.source.aws.AwsAccess;
import dev.trailcheck.source.aws.Organization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trailcheck accounts}: writes an accounts file of what the organization says. */
@Command(
        name = "accounts",
        description =
                "Asks AWS Organizations for all accounts, with the paths of their units and their tags, and writes an accounts file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all accounts are written", "2:the command line is wrong, or AWS cannot be asked"})
final class AccountsCommand implements Callable<Integer> {

    /** As any file that a program writes; the user's mask still takes from it. */
    private static final FileAttribute<Set<PosixFilePermission>> READABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));

    private final Surroundings surroundings;

    @Option(names = "--to", paramLabel = "FILE", description = "Write to this file. Default: print.")
    private @Nullable Path to;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The profile of the AWS configuration to use. Default: as the AWS CLI chooses.")
    private @Nullable String profile;

    AccountsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        requirePlace();
        try (AwsAccess access = AwsAccess.in(Optional.ofNullable(profile))) {
            Organization.Snapshot seen =
                    new Organization(access, Clock.systemUTC(), Organization.CUSTOMARY_PACE).snapshot();
            String text = AccountsText.of(seen.accounts());
            if (to == null) {
                surroundings.out().print(text);
            } else {
                replace(surroundings.workingFolder().resolve(to), text);
                surroundings
                        .out()
                        .println("Wrote %s in %s to %s; it took %s."
                                .formatted(
                                        Counted.of(seen.accounts().size(), "account"),
                                        Counted.of(seen.units(), "organizational unit"),
                                        Plain.text(to.toString()),
                                        Counted.of(seen.calls(), "call")));
            }
            surroundings.out().flush();
            return ExitCode.CLEAN.number();
        }
    }

    /** Better now than after minutes of asking. */
    private void requirePlace() {
        if (to == null) {
            return;
        }
        Path place = surroundings.workingFolder().resolve(to).toAbsolutePath();
        Path folder = place.getParent();
        if (to.toString().isBlank() || Files.isDirectory(place) || folder == null || !Files.isWritable(folder)) {
            throw new MistakesException(List.of(Mistake.inFile(
                    "--to",
                    "No file can be written to '%s'.".formatted(to),
                    "its folder is missing, or its permissions want changing.")));
        }
    }

    private static void replace(Path place, String text) throws IOException {
        Path folder = Objects.requireNonNull(place.toAbsolutePath().getParent());
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path draft = posix
                ? Files.createTempFile(folder, ".accounts-", ".tmp", READABLE)
                : Files.createTempFile(folder, ".accounts-", ".tmp");
        try {
            Files.writeString(draft, text);
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
