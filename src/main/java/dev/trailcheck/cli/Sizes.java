package dev.trailcheck.cli;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.source.ByteSize;
import dev.trailcheck.source.Limits;
import java.util.Collection;
import java.util.Optional;

/** Reads the sizes of a command line: a number with a unit. */
final class Sizes {

    /** No text in Java is longer than 2 GB, and a record of half of that is none. */
    private static final ByteSize LARGEST_RECORD = new ByteSize(1_000_000_000);

    private Sizes() {}

    static Limits limits(CheckOptions options, Collection<Mistake> mistakes) {
        ByteSize file = size("--max-file-size", options.maxFileSize, Limits.GENEROUS.file(), mistakes);
        ByteSize record = size("--max-record-size", options.maxRecordSize, Limits.GENEROUS.record(), mistakes);
        if (record.bytes() > LARGEST_RECORD.bytes()) {
            mistakes.add(Mistake.inFile(
                    "--max-record-size",
                    "'%s' is larger than any record can be.".formatted(options.maxRecordSize),
                    "%s, the most that can be read, was meant.".formatted(LARGEST_RECORD)));
            return Limits.GENEROUS;
        }
        return new Limits(file, record);
    }

    private static ByteSize size(String option, String word, ByteSize otherwise, Collection<Mistake> mistakes) {
        Optional<ByteSize> size = ByteSize.of(word);
        if (size.isEmpty()) {
            mistakes.add(
                    Mistake.inFile(option, "'%s' is no size.".formatted(word), "a number like 10MB or 2GB was meant."));
        }
        return size.orElse(otherwise);
    }
}
