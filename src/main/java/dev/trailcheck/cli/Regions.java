package dev.trailcheck.cli;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.source.aws.AwsAccess;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which region of AWS is meant. */
final class Regions {

    /** A part of a host name, so nothing else may stand in it. */
    private static final Pattern NAME = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}");

    private Regions() {}

    /** The one that {@code --region} names, or else the environment or the profile; empty with a mistake of either. */
    static String asked(@Nullable String word, AwsAccess access, Collection<Mistake> mistakes) {
        Optional<Mistake> profile = access.mistake();
        profile.ifPresent(mistakes::add);
        if (word == null && profile.isPresent()) {
            return "";
        }
        if (word == null) {
            return access.region().map(Object::toString).orElseGet(() -> {
                mistakes.add(Mistake.inFile(
                        "--region",
                        "No region is named.",
                        "--region, AWS_REGION or the profile should name one, such as us-west-2."));
                return "";
            });
        }
        if (!NAME.matcher(word).matches()) {
            mistakes.add(Mistake.inFile(
                    "--region", "'%s' is no name of a region.".formatted(word), "one like us-west-2 was meant."));
        }
        return word;
    }
}
