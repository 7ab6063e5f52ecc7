package dev.trailcheck.source.aws;

import dev.trailcheck.source.UnreadableException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.ListPublicKeysResponse;

/**
 * The public keys by which CloudTrail signs digests: each region has its own, and they change (CloudTrail API Reference,
 * ListPublicKeys). A region is a word of somebody's bucket, so only those are asked that the SDK knows. Thread-safe.
 */
public final class SigningKeys {
    private static final String ACTION = "cloudtrail:ListPublicKeys";
    /** A digest is signed when it is delivered, which is later than its hour. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final AwsAccess access;
    private final Clock clock;

    public SigningKeys(AwsAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** A key, as Base64 of its DER, and the name by which digests call it. */
    public record Key(String fingerprint, String base64) {}

    /** Those of a region that were valid at any time between. */
    public List<Key> of(String region, Instant from, Instant until) throws UnreadableException {
        Region asked = Region.regions().stream()
                .filter(known -> known.id().equals(region))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            throw new UnreadableException(
                    new AwsFault(
                                    "no-region",
                                    "This version knows no region of this name, so its keys were not asked for.",
                                    "it is a new one: aws cloudtrail list-public-keys, then --public-keys FILE.")
                            .gap(region),
                    null);
        }
        try (CloudTrailClient client = access.client(CloudTrailClient.builder(), asked)) {
            return pages(
                    client, earlier(from.minus(MARGIN), clock.instant()), earlier(until.plus(MARGIN), clock.instant()));
        } catch (SdkException | UncheckedIOException e) {
            throw new UnreadableException(AwsFault.of(e, ACTION, region).gap(region), e);
        }
    }

    private static List<Key> pages(CloudTrailClient client, Instant from, Instant until) {
        List<Key> keys = new ArrayList<>();
        Set<@Nullable String> met = new HashSet<>();
        String token = null;
        do {
            String next = token;
            ListPublicKeysResponse page = BrokenOff.retried(() -> client.listPublicKeys(
                    asked -> asked.startTime(from).endTime(until).nextToken(next)));
            page.publicKeyList().forEach(key -> {
                if (key.fingerprint() != null && key.value() != null) {
                    keys.add(new Key(
                            key.fingerprint(),
                            Base64.getEncoder().encodeToString(key.value().asByteArray())));
                }
            });
            token = page.nextToken();
        } while (token != null && !token.isEmpty() && met.add(token));
        return keys;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
