package dev.trailcheck.policy;

import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** Reads an accounts file. */
public final class AccountsFile {

    private AccountsFile() {}

    /** Adds whatever is wrong with the file to the mistakes, and returns the accounts that are right. */
    public static Accounts read(Path file, Collection<Mistake> all) {
        return Accounts.of(Register.read(file, "accounts", rows(), all));
    }

    /** Reads accounts that are part of another file. */
    public static Accounts within(Node accounts, FileMistakes mistakes) {
        return Accounts.of(Register.read(accounts, "accounts", rows(), mistakes));
    }

    private static Shape<Account> rows() {
        Shape<String> id = new UniqueText("account", Words.ACCOUNT);
        return Shape.fields(row -> account(row, id));
    }

    private static Account account(Section row, Shape<String> id) {
        return new Account(
                row.required("id", id).orElse(""),
                row.optional("name", Words.TEXT).orElse(""),
                row.optional("ou", Words.OU).orElse(""),
                row.optional("status", Words.TEXT).orElse(""),
                row.optional("tags", Shape.mapOf(Words.TAG_VALUE)).orElse(Map.of()));
    }
}
