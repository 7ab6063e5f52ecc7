package dev.trailcheck.policy;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps accounts for a time, as accounts files in a folder that only its owner can enter; how old one is, its file's time
 * says. What is too old, damaged, not ours, or writable for others is asked for anew; where nothing can be kept, nothing
 * is, and that is no fault.
 */
public record AccountsCache(Path folder, Duration maxAge, InstantSource clock) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    /** What is kept under a key made of letters and digits; else what the other says, which is then kept. */
    public List<Account> get(String key, Supplier<List<Account>> otherwise) {
        Path file = folder.resolve("accounts-" + key + ".json");
        UserPrincipal owner = owner();
        List<Account> kept = owner == null ? List.of() : find(file, owner);
        if (!kept.isEmpty()) {
            return kept;
        }
        List<Account> asked = otherwise.get();
        if (owner != null) {
            keep(file, asked);
        }
        return asked;
    }

    /** Who runs this, as the file system calls him; null where nothing can be kept. */
    private @Nullable UserPrincipal owner() {
        try {
            if (!Files.exists(folder, NOFOLLOW_LINKS)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            }
            Path probe = draft();
            try {
                UserPrincipal owner = Files.getOwner(probe);
                PosixFileAttributes now = Files.readAttributes(folder, PosixFileAttributes.class, NOFOLLOW_LINKS);
                if (!now.isDirectory() || !now.owner().equals(owner)) {
                    return null;
                }
                Files.setPosixFilePermissions(folder, FOLDER);
                return owner;
            } finally {
                Files.delete(probe);
            }
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    private List<Account> find(Path file, UserPrincipal owner) {
        try {
            PosixFileAttributes now = Files.readAttributes(file, PosixFileAttributes.class, NOFOLLOW_LINKS);
            boolean ours =
                    now.isRegularFile() && now.owner().equals(owner) && OWNER_ONLY.containsAll(now.permissions());
            return ours && isFresh(now.lastModifiedTime().toInstant()) ? read(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What comes from the future is as doubtful as what is old. */
    private boolean isFresh(Instant written) {
        Instant now = clock.instant();
        return !written.isAfter(now) && written.plus(maxAge).isAfter(now);
    }

    /** An organization has one account at least; whatever is wrong, it is asked for anew. */
    private static List<Account> read(Path file) {
        List<Mistake> wrong = new ArrayList<>();
        Collection<Account> accounts = AccountsFile.read(file, wrong).byId().values();
        return wrong.isEmpty()
                ? accounts.stream().sorted(Comparator.comparing(Account::id)).toList()
                : List.of();
    }

    private void keep(Path file, List<Account> accounts) {
        try {
            Path draft = draft();
            try {
                Files.writeString(draft, AccountsText.of(accounts));
                Files.move(draft, file, REPLACE_EXISTING, ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            return; // the next run asks again
        }
    }

    private Path draft() throws IOException {
        return Files.createTempFile(folder, ".accounts-", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
}
