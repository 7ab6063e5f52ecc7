package dev.trailcheck.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes accounts as the text of an accounts file: one on a line, by their ids, so that two texts compare well. */
public final class AccountsText {

    private AccountsText() {}

    /** The same accounts give the same text, in whatever order they come; {@link AccountsFile} reads it. */
    public static String of(Collection<Account> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(Account::id))
                .map(AccountsText::line)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /** What is blank is left out, as an accounts file may not hold it. */
    private static String line(Account account) {
        StringBuilder line = new StringBuilder("  {\"id\": ").append(quoted(account.id()));
        member(line, "name", account.name());
        member(line, "ou", account.ou());
        member(line, "status", account.status());
        line.append(", \"tags\": ").append(tags(account.tags()));
        return line.append('}').toString();
    }

    private static void member(StringBuilder line, String name, String value) {
        if (!value.isBlank()) {
            line.append(", \"").append(name).append("\": ").append(quoted(value));
        }
    }

    private static String tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> quoted(tag.getKey()) + ": " + quoted(tag.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** What could fool a terminal is escaped beside what JSON wants escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (isPlain(point)) {
                quoted.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
