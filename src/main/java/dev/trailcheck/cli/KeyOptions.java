package dev.trailcheck.cli;

import dev.trailcheck.evidence.ObjectMetadataFile;
import dev.trailcheck.evidence.PublicKeys;
import dev.trailcheck.evidence.PublicKeysFile;
import dev.trailcheck.evidence.SavedSignatures;
import dev.trailcheck.evidence.TrustedKeys;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.source.aws.AwsAccess;
import dev.trailcheck.source.aws.SigningKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which keys and signatures a verification trusts, as words. */
final class KeyOptions {

    private static final Path AWS = Path.of("aws");

    @Option(
            names = "--public-keys",
            paramLabel = "FILE|aws",
            description =
                    "What 'aws cloudtrail list-public-keys' printed, or PEM; may be given once for each region. Or aws: ask CloudTrail itself for those that no file gives.")
    private List<Path> publicKeys = new ArrayList<>();

    @Option(
            names = "--object-metadata",
            paramLabel = "FILE",
            description = "Signatures of digests as a JSON object by S3 key, where none lie beside the digests.")
    private @Nullable Path objectMetadata;

    /** {@code access} is asked for only where keys shall come from AWS. */
    TrustedKeys read(Path workingFolder, Supplier<AwsAccess> access, Collection<Mistake> mistakes) {
        PublicKeys keys = keyFiles()
                .map(file -> PublicKeysFile.read(workingFolder.resolve(file), mistakes))
                .reduce(PublicKeys.NONE, PublicKeys::and);
        SavedSignatures saved = objectMetadata == null
                ? SavedSignatures.NONE
                : ObjectMetadataFile.read(workingFolder.resolve(objectMetadata), mistakes);
        return publicKeys.contains(AWS)
                ? new TrustedKeys(keys, saved, new KeysFromAws(() -> new SigningKeys(access.get(), Clock.systemUTC())))
                : new TrustedKeys(keys, saved);
    }

    /** The files that were named. */
    List<Path> files() {
        return Stream.concat(keyFiles(), Stream.ofNullable(objectMetadata)).toList();
    }

    /** All that was named. */
    List<String> words() {
        return Stream.concat(publicKeys.stream(), Stream.ofNullable(objectMetadata))
                .map(Path::toString)
                .toList();
    }

    private Stream<Path> keyFiles() {
        return publicKeys.stream().filter(file -> !file.equals(AWS));
    }
}
