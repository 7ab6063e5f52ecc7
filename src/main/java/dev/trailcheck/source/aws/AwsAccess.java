package dev.trailcheck.source.aws;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Nearest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * How this run reaches AWS: credentials by the SDK's default chain, within a profile if one is named; one HTTP client for
 * all; and the standard way to retry. Endpoints are the SDK's own concern, which reads them from the environment and the
 * profile. Thread-safe.
 */
public final class AwsAccess implements AutoCloseable {
    /** Waits grow up to 20 seconds, so ten attempts outlast a minute of throttling. AWS_MAX_ATTEMPTS has the last word. */
    private static final int ATTEMPTS = 10;

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration WITHOUT_A_BYTE = Duration.ofSeconds(60);

    private final String profile;
    private final boolean named;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;

    private AwsAccess(String profile, boolean named, AwsCredentialsProvider credentials, SdkHttpClient http) {
        this.profile = profile;
        this.named = named;
        this.credentials = credentials;
        this.http = http;
    }

    /** Within this profile, or the one that the environment names. */
    public static AwsAccess in(Optional<String> profile) {
        String name = profile.orElseGet(ProfileFileSystemSetting.AWS_PROFILE::getStringValueOrThrow);
        return new AwsAccess(
                name,
                profile.isPresent(),
                DefaultCredentialsProvider.builder().profileName(name).build(),
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(WITHOUT_A_BYTE)
                        .build());
    }

    /** The same way with other credentials, such as those of a role in another account. */
    public AwsAccess as(AwsCredentialsProvider other) {
        return new AwsAccess(profile, named, other, http);
    }

    /** The region that the environment or the profile names; empty where none does. */
    public Optional<Region> region() {
        try {
            return Optional.of(DefaultAwsRegionProviderChain.builder()
                    .profileName(profile)
                    .build()
                    .getRegion());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }

    /** The profile's name, be there one or not. */
    String profile() {
        return profile;
    }

    /** What is wrong with the profile that was named, or with the files that profiles are in. */
    public Optional<Mistake> mistake() {
        try {
            Set<String> known = ProfileFile.defaultProfileFile().profiles().keySet();
            return named && !known.contains(profile)
                    ? Optional.of(Mistake.inFile(
                            "--profile",
                            "There is no profile '%s'.".formatted(profile),
                            Nearest.to(profile, known)
                                    .map(near -> "you meant '%s'?".formatted(near))
                                    .orElse("it is mistyped; 'aws configure list-profiles' names those there are.")))
                    : Optional.empty();
        } catch (IllegalArgumentException | SdkClientException e) { // its message may quote the line
            return Optional.of(Mistake.inFile(
                    "The configuration of AWS",
                    "It cannot be read.",
                    "a line of ~/.aws/config or ~/.aws/credentials is neither '[name]' nor 'name = value'."));
        }
    }

    public AwsCredentialsProvider credentials() {
        return credentials;
    }

    /** Sets a client up for a region, as all of them are set up here. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, Region region) {
        return builder.httpClient(http)
                .region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(settings -> settings.defaultProfileName(profile)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(SdkSystemSetting.AWS_MAX_ATTEMPTS
                                        .getIntegerValue()
                                        .orElse(ATTEMPTS))
                                .build()))
                .build();
    }

    @Override
    public void close() {
        http.close();
    }
}
