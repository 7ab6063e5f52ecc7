package dev.trailcheck.cli;

import dev.trailcheck.check.BucketVerification;
import dev.trailcheck.check.Window;
import dev.trailcheck.evidence.EvidenceTree;
import dev.trailcheck.evidence.TrustedKeys;
import dev.trailcheck.evidence.Verification;
import dev.trailcheck.evidence.VerificationJson;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.source.Source;
import dev.trailcheck.source.aws.S3Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailcheck verify}: proves from CloudTrail's digests which log files of a download are as delivered. */
@Command(
        name = "verify",
        description =
                "Proves from CloudTrail's digests which log files of a download or a bucket are as they were delivered.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is valid; the newest digest may still wait for the one after it",
            "1:something is invalid, missing, unlisted or unproven",
            "2:the command line or a file that it names is wrong",
            "3:no signature could be checked: there is no digest or no key for it"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "SOURCE",
            description = "The folder that was downloaded, with log files and digests, or s3://BUCKET/PREFIX.")
    private String source = "";

    @Mixin
    private final KeyOptions trusted = new KeyOptions();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Do not miss digests of hours that end before, like 2026-10-31 or 2026-10-31T14:00:00Z. Of a bucket, look only into the days from then on.")
    private @Nullable String since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description =
                    "Verify only what was delivered up to the day after, and do not miss what came later; a day means its end. A folder is verified as a whole.")
    private @Nullable String until;

    @Mixin
    private final TextOrJson form = new TextOrJson();

    @ArgGroup(validate = false, heading = "%nHow AWS is reached:%n")
    private final AwsOptions aws = new AwsOptions();

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        Window window = Moments.window(since, until, mistakes);
        Optional<Source> bucket = bucket(window, mistakes);
        Path folder = bucket.isPresent() || S3Sources.isMeantBy(source) ? Path.of("") : folder(mistakes);
        TrustedKeys keys = trusted.read(surroundings.workingFolder(), aws::access, mistakes);
        form.require(mistakes);
        MistakesException.throwIfAny(mistakes);

        Verification verification = bucket.isPresent()
                ? BucketVerification.of(bucket.get(), keys, window.since())
                : EvidenceTree.verify(folder, keys, window.since(), window::looksAt, Map.of());
        if (form.isJson()) {
            VerificationJson.write(verification, surroundings.out());
        } else {
            new VerifyText(surroundings.out(), bucket.isPresent() ? "under this prefix" : "in this folder")
                    .print(verification);
        }
        surroundings.out().flush();
        return switch (verification.result()) {
            case WHOLE -> ExitCode.CLEAN.number();
            case BROKEN -> ExitCode.FINDINGS.number();
            case UNVERIFIED -> ExitCode.INCOMPLETE.number();
        };
    }

    private Optional<Source> bucket(Window window, Collection<Mistake> mistakes) {
        return aws.buckets(window).named(source, mistakes).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    private Path folder(Collection<Mistake> mistakes) {
        aws.ofBucketsAlone().forEach(option -> mistakes.add(ofBuckets(option)));
        try {
            Path folder = surroundings.workingFolder().resolve(source);
            requireReadable(folder, mistakes);
            return folder;
        } catch (InvalidPathException e) {
            mistakes.add(Mistake.inFile(source, "This is no path.", "a character in it is not allowed in file names."));
            return Path.of("");
        }
    }

    private static Mistake ofBuckets(String option) {
        return Mistake.inFile(
                option,
                "It chooses among the objects of a bucket; of a folder all is verified.",
                "s3://BUCKET was meant.");
    }

    private static void requireReadable(Path folder, Collection<Mistake> mistakes) {
        if (!Files.exists(folder)) {
            mistakes.add(Mistake.inFile(
                    folder.toString(),
                    "There is no such file or folder.",
                    "the path is mistyped, or relative to another folder."));
        } else if (!Files.isReadable(folder)) {
            mistakes.add(Mistake.inFile(
                    folder.toString(), "It may not be read.", "its permissions do not let this user in."));
        }
    }
}
