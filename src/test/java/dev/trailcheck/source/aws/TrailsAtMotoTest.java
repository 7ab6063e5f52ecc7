package dev.trailcheck.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trailcheck.trail.Outcome;
import dev.trailcheck.trail.TrailAssessment;
import dev.trailcheck.trail.Trails;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.s3.S3Client;

/** Trails at a server that is not ours: made, started and stopped there, and asked about from two regions. */
class TrailsAtMotoTest {

    @Test
    void what_is_set_there_is_what_is_told() throws IOException {
        Optional<Path> program = MotoServer.program();
        assumeThat(program).as("moto_server on the PATH").isPresent();
        try (MotoServer moto = MotoServer.start(program.orElseThrow());
                AwsAccess access = AwsAccess.in(Optional.empty());
                S3Client s3 = access.client(S3Client.builder().forcePathStyle(true), Region.US_EAST_1);
                CloudTrailClient trails = access.client(CloudTrailClient.builder(), Region.US_WEST_2)) {
            assertThat(moto.process().isAlive()).isTrue();
            s3.createBucket(asked -> asked.bucket("evidence"));
            trails.createTrail(asked -> asked.name("main")
                    .s3BucketName("evidence")
                    .isMultiRegionTrail(true)
                    .enableLogFileValidation(true));
            trails.startLogging(asked -> asked.name("main"));
            trails.putEventSelectors(asked -> asked.trailName("main")
                    .advancedEventSelectors(List.of(
                            selecting(List.of(field("eventCategory", "Management"))),
                            selecting(List.of(
                                    field("eventCategory", "Data"),
                                    field("resources.type", "AWS::KinesisVideo::SignalingChannel"))))));

            assertThat(notPassed(access))
                    .as("moto delivers no digests, and started the trail a moment ago")
                    .containsExactly("fail organization-trail", "inconclusive logging", "inconclusive digest-delivery");
            trails.stopLogging(asked -> asked.name("main"));
            assertThat(notPassed(access))
                    .containsExactly("fail organization-trail", "fail logging", "fail digest-delivery");
        }
    }

    private static AdvancedEventSelector selecting(List<AdvancedFieldSelector> fields) {
        return AdvancedEventSelector.builder()
                .name(fields.get(0).equalsValue().get(0))
                .fieldSelectors(fields)
                .build();
    }

    private static AdvancedFieldSelector field(String name, String value) {
        return AdvancedFieldSelector.builder().field(name).equalsValue(value).build();
    }

    /** As seen from a region to which the trail is a shadow. */
    private static List<String> notPassed(AwsAccess access) {
        Instant now = Instant.now();
        TrailAssessment assessment = new Trails(List.of(), now.minusSeconds(60), now, true)
                .judge("eu-west-1", new TrailReader(access, "eu-west-1").read());
        assertThat(assessment.trails()).hasSize(1);
        return assessment.trails().get(0).findings().stream()
                .filter(finding -> !(finding.outcome() instanceof Outcome.Pass))
                .map(finding ->
                        finding.outcome().word() + " " + finding.question().id())
                .toList();
    }
}
