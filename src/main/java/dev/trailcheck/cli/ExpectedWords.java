package dev.trailcheck.cli;

import dev.trailcheck.check.Window;
import dev.trailcheck.evidence.Expectations;
import dev.trailcheck.evidence.Expected;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes expectations of the words that a user wrote, and tells what is wrong with them. */
record ExpectedWords(CoverageOptions options, Collection<Mistake> mistakes) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+");

    private static final String ALL = "all";
    private static final String ALLOWED = "allowed";

    Expectations expectations(Accounts accounts, PolicyBook policies, Window window) {
        if (options.accounts.contains(ALL) && accounts.byId().isEmpty()) {
            mistakes.add(Mistake.inFile(
                    "--expect-accounts",
                    "'all' means every account of the accounts file, and there is none.",
                    "an accounts file should be named with --accounts."));
        }
        if (options.regions.contains(ALLOWED) && policies.silent().contains("regions")) {
            mistakes.add(Mistake.inFile(
                    "--expect-regions",
                    "'allowed' means the regions of the policy, and it names none.",
                    "the regions themselves should be named, or a policy that does with --policy."));
        }
        return new Expectations(
                expected(options.accounts, ALL, ACCOUNT, "--expect-accounts", "a number of 12 digits"),
                expected(options.regions, ALLOWED, REGION, "--expect-regions", "a region such as us-west-2"),
                silence(),
                window.since(),
                window.until());
    }

    private Expected expected(List<String> words, String all, Pattern form, String option, String meant) {
        List<String> named = words.stream()
                .map(String::strip)
                .filter(word -> !word.equals(all))
                .toList();
        named.stream()
                .filter(word -> !form.matcher(word).matches())
                .forEach(word -> mistakes.add(Mistake.inFile(
                        option,
                        "'%s' is neither '%s' nor %s.".formatted(word, all, meant),
                        "several are parted by commas, without blanks.")));
        return new Expected(words.size() > named.size(), Set.copyOf(named));
    }

    private @Nullable Duration silence() {
        if (options.window == null) {
            return null;
        }
        try {
            Duration silence = Duration.parse(options.window);
            if (silence.compareTo(Duration.ofHours(1)) >= 0) {
                return silence;
            }
        } catch (DateTimeException e) {
            // told below, in the same words
        }
        mistakes.add(Mistake.inFile(
                "--expect-window",
                "'%s' is no duration of an hour or more.".formatted(options.window),
                "PT1H, PT6H or P1D was meant."));
        return null;
    }
}
