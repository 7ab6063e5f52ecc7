package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import dev.trailcheck.trail.Answer;
import dev.trailcheck.trail.Selectors;
import dev.trailcheck.trail.Trail;
import dev.trailcheck.trail.TrailStatus;
import dev.trailcheck.trail.TrailView;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Asks AWS what trails a region shows, and each trail's home how it fares: a status tells of one region alone (CloudTrail API
 * Reference, GetTrailStatus). What may not be asked is withheld; the rest is told all the same.
 */
public record TrailReader(AwsAccess access, String region) {

    public Answer<TrailView> read() {
        return ask("sts:GetCallerIdentity", "*", this::account)
                .fold(
                        account ->
                                ask("cloudtrail:DescribeTrails", "*", () -> new TrailView(account, region, trails())),
                        Answer.Withheld::new);
    }

    private String account() {
        try (StsClient sts = access.client(StsClient.builder(), Region.of(region))) {
            return sts.getCallerIdentity().account();
        }
    }

    private List<Trail> trails() {
        try (CloudTrailClient client = access.client(CloudTrailClient.builder(), Region.of(region))) {
            return client.describeTrails(asked -> asked.includeShadowTrails(true)).trailList().stream()
                    .map(this::trail)
                    .toList();
        }
    }

    private Trail trail(software.amazon.awssdk.services.cloudtrail.model.Trail told) {
        String home = told.homeRegion() == null ? region : told.homeRegion();
        String arn = told.trailARN() == null ? text(told.name()) : told.trailARN();
        return new Trail(
                text(told.name()),
                arn,
                home,
                Boolean.TRUE.equals(told.isMultiRegionTrail()),
                Boolean.TRUE.equals(told.isOrganizationTrail()),
                Boolean.TRUE.equals(told.logFileValidationEnabled()),
                text(told.s3BucketName()),
                text(told.s3KeyPrefix()),
                text(told.kmsKeyId()),
                ask("cloudtrail:GetTrailStatus", arn, () -> status(arn, home)),
                ask("cloudtrail:GetEventSelectors", arn, () -> selectors(arn, home)));
    }

    private TrailStatus status(String arn, String home) {
        try (CloudTrailClient client = access.client(CloudTrailClient.builder(), Region.of(home))) {
            GetTrailStatusResponse told = client.getTrailStatus(asked -> asked.name(arn));
            return new TrailStatus(
                    Boolean.TRUE.equals(told.isLogging()),
                    told.startLoggingTime(),
                    told.stopLoggingTime(),
                    new TrailStatus.Delivery(told.latestDeliveryTime(), text(told.latestDeliveryError())),
                    new TrailStatus.Delivery(told.latestDigestDeliveryTime(), text(told.latestDigestDeliveryError())));
        }
    }

    private Selectors selectors(String arn, String home) {
        try (CloudTrailClient client = access.client(CloudTrailClient.builder(), Region.of(home))) {
            return SelectorReader.read(client.getEventSelectors(asked -> asked.trailName(arn)));
        }
    }

    private static <T> Answer<T> ask(String action, String on, Supplier<T> call) {
        try {
            return new Answer.Given<>(call.get());
        } catch (SdkException | UncheckedIOException e) {
            Gap gap = AwsFault.of(e, action, on).gap(on);
            return new Answer.Withheld<>(gap);
        }
    }

    private static String text(@Nullable String told) {
        return told == null ? "" : told;
    }
}
