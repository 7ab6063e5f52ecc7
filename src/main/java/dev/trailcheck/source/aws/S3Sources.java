package dev.trailcheck.source.aws;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.source.RemoteSources;
import dev.trailcheck.source.Source;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands {@code s3://BUCKET/PREFIX}. {@code access} is asked for only then. */
public record S3Sources(Supplier<AwsAccess> access, S3Choice choice) implements RemoteSources {
    private static final String SCHEME = "s3://";
    /** Amazon S3 User Guide, bucket naming rules; old buckets of us-east-1 may be longer, with capitals. */
    private static final Pattern PLACE = Pattern.compile("s3://([A-Za-z0-9][A-Za-z0-9._-]{2,254})(?:/(.*))?");

    /** Whether a word names a place in S3, be it rightly or wrongly. */
    public static boolean isMeantBy(String word) {
        return word.startsWith(SCHEME);
    }

    @Override
    public Optional<List<Source>> named(String word, Collection<Mistake> mistakes) {
        return isMeantBy(word)
                ? Optional.of(bucket(word, mistakes)
                        .<List<Source>>map(bucket -> List.of(new S3Source(bucket, choice)))
                        .orElse(List.of()))
                : Optional.empty();
    }

    private Optional<S3Bucket> bucket(String word, Collection<Mistake> mistakes) {
        Matcher place = PLACE.matcher(word);
        if (!place.matches()) {
            mistakes.add(Mistake.inFile(word, "This names no bucket.", "s3://BUCKET or s3://BUCKET/PREFIX was meant."));
            return Optional.empty();
        }
        String prefix = place.group(2) == null ? "" : place.group(2);
        return Optional.of(S3Bucket.at(access.get(), place.group(1), prefix, choice.requesterPays()));
    }
}
