package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.KeySpace;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The objects under a prefix of a bucket, as far as they are wanted. */
record S3Source(S3Bucket bucket, S3Choice choice) implements Source, KeySpace {
    @Override
    public List<LogFile> files(Consumer<Gap> gaps) {
        S3Listing listing = new S3Listing(bucket, choice);
        List<LogFile> files = new ArrayList<>(listing.files());
        files.sort(Comparator.comparing(LogFile::name));
        listing.gaps().forEach(gaps);
        if (files.isEmpty() && listing.gaps().isEmpty()) {
            gaps.accept(new Gap(
                    "empty-folder",
                    name(),
                    "There is no object under this prefix that is wanted.",
                    "the prefix is mistyped, or --since, --until, --only-accounts or --only-regions leave nothing."));
        }
        return files;
    }

    @Override
    public boolean isOpenToOthers() {
        return true;
    }

    @Override
    public String name() {
        return bucket.url(bucket.prefix());
    }

    @Override
    public Optional<KeySpace> keys() {
        return Optional.of(this);
    }

    @Override
    public String root() {
        String prefix = bucket.prefix();
        return bucket.name() + "/" + (prefix + "/").substring(0, TrailFolder.rootOf(prefix));
    }

    @Override
    public String place(LogFile file) {
        return file instanceof S3File object ? bucket.name() + "/" + object.key() : root() + file.name();
    }

    @Override
    public boolean looksAt(String key) {
        return choice.looksAt(key);
    }
}
