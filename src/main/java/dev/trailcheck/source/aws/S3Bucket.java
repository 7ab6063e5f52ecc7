package dev.trailcheck.source.aws;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket, and the prefix in it that the user named: the two calls that are made on it. Thread-safe. */
record S3Bucket(
        S3Client client,
        String profile,
        String name,
        String prefix,
        @Nullable RequestPayer payer) {
    /** Whatever region is asked first, S3 says in which one the bucket is. */
    private static final Region ANY = Region.US_EAST_1;

    static S3Bucket at(AwsAccess access, String name, String prefix, boolean requesterPays) {
        S3Client client = access.client(
                S3Client.builder().crossRegionAccessEnabled(true).forcePathStyle(Endpoint.isOverridden()),
                access.region().orElse(ANY));
        return new S3Bucket(client, access.profile(), name, prefix, requesterPays ? RequestPayer.REQUESTER : null);
    }

    /**
     * Lists the keys under a prefix that sort after a key, page by page, as long as they are wanted; with folders, what
     * lies deeper is told as folders that end in a slash.
     */
    void list(String under, String after, boolean folders, Predicate<S3Object> wanted, Consumer<String> inner) {
        Optional<String> token = Optional.empty();
        do {
            ListObjectsV2Request.Builder asked = ListObjectsV2Request.builder()
                    .bucket(name)
                    .prefix(under)
                    .requestPayer(payer)
                    .delimiter(folders ? "/" : null)
                    .startAfter(after.isEmpty() ? null : after)
                    .continuationToken(token.orElse(null));
            ListObjectsV2Response page = BrokenOff.retried(() -> client.listObjectsV2(asked.build()));
            page.commonPrefixes().forEach(common -> inner.accept(common.prefix()));
            for (S3Object object : page.contents()) {
                if (!wanted.test(object)) {
                    return;
                }
            }
            token = Optional.ofNullable(page.nextContinuationToken());
        } while (token.isPresent());
    }

    /** The object from a byte on, if it is still the one with this ETag. */
    ResponseInputStream<GetObjectResponse> get(String key, String etag, long from) {
        return BrokenOff.retried(() -> client.getObject(asked -> asked.bucket(name)
                .key(key)
                .ifMatch(etag)
                .range(from == 0 ? null : "bytes=%d-".formatted(from))
                .requestPayer(payer)));
    }

    /** What the object carries beside its bytes; HeadObject wants the permission s3:GetObject. */
    Map<String, String> metadata(String key, String etag) {
        return BrokenOff.retried(() -> client.headObject(
                        asked -> asked.bucket(name).key(key).ifMatch(etag).requestPayer(payer)))
                .metadata();
    }

    /** As the user would name a place in it. */
    String url(String key) {
        return "s3://" + name + "/" + key;
    }
}
