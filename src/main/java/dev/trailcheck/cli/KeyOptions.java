package dev.trailcheck.cli;

import dev.trailcheck.evidence.ObjectMetadataFile;
import dev.trailcheck.evidence.PublicKeys;
import dev.trailcheck.evidence.PublicKeysFile;
import dev.trailcheck.evidence.SavedSignatures;
import dev.trailcheck.evidence.TrustedKeys;
import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which keys and signatures a verification trusts, as words. */
final class KeyOptions {

    @Option(
            names = "--public-keys",
            paramLabel = "FILE",
            description = "What 'aws cloudtrail list-public-keys' printed, or PEM; may be given once for each region.")
    private List<Path> publicKeys = new ArrayList<>();

    @Option(
            names = "--object-metadata",
            paramLabel = "FILE",
            description = "Signatures of digests as a JSON object by S3 key, where none lie beside the digests.")
    private @Nullable Path objectMetadata;

    TrustedKeys read(Path workingFolder, Collection<Mistake> mistakes) {
        PublicKeys keys = publicKeys.stream()
                .map(file -> PublicKeysFile.read(workingFolder.resolve(file), mistakes))
                .reduce(PublicKeys.NONE, PublicKeys::and);
        SavedSignatures saved = objectMetadata == null
                ? SavedSignatures.NONE
                : ObjectMetadataFile.read(workingFolder.resolve(objectMetadata), mistakes);
        return new TrustedKeys(keys, saved);
    }

    /** The files that were named. */
    List<Path> files() {
        return Stream.concat(publicKeys.stream(), Stream.ofNullable(objectMetadata))
                .toList();
    }
}
