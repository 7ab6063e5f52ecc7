package dev.trailcheck.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes an archive as an organization's trail delivers it, for measuring: every record plausible, the share in scope
 * chosen, the same bytes for the same seed. Run its main with FOLDER RECORDS SHARE_IN_SCOPE.
 */
public final class GeneratedArchive {

    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final int RECORDS_PER_FILE = 200;
    private static final int ACCOUNTS = 40;
    private static final String[] REGIONS = {"us-west-2", "eu-west-1"};
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Random random;
    private final double shareInScope;

    private GeneratedArchive(long seed, double shareInScope) {
        this.random = new Random(seed);
        this.shareInScope = shareInScope;
    }

    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Double.parseDouble(arguments[2]), 1);
    }

    public static void write(Path folder, int records, double shareInScope, long seed) throws IOException {
        GeneratedArchive archive = new GeneratedArchive(seed, shareInScope);
        for (int file = 0; file * RECORDS_PER_FILE < records; file++) {
            archive.writeFile(folder, file, Math.min(RECORDS_PER_FILE, records - file * RECORDS_PER_FILE));
        }
    }

    private void writeFile(Path folder, int number, int records) throws IOException {
        String account = "%012d".formatted(100000000000L + random.nextInt(ACCOUNTS));
        String region = REGIONS[random.nextInt(REGIONS.length)];
        Instant time = START.plusSeconds(number * 300L);
        String day = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(time);
        Path file = folder.resolve("AWSLogs/%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%s_%016x.json.gz"
                .formatted(account, region, day, account, region, STAMP.format(time), random.nextLong()));
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.write("{\"Records\":[");
            for (int i = 0; i < records; i++) {
                out.write(i == 0 ? "" : ",");
                boolean inScope = random.nextDouble() < shareInScope;
                out.write(
                        inScope
                                ? channelCall(account, region, time.plusSeconds(i))
                                : otherCall(account, region, time.plusSeconds(i)));
            }
            out.write("]}");
        }
    }

    private String channelCall(String account, String region, Instant time) {
        int channel = random.nextInt(100_000);
        String arn = "arn:aws:kinesisvideo:%s:%s:channel/cam-%05d/%d"
                .formatted(region, account, channel, 1_750_000_000_000L + channel);
        int dice = random.nextInt(100);
        if (dice == 0) {
            return record(
                    account,
                    region,
                    time,
                    "kinesisvideo.amazonaws.com",
                    "CreateSignalingChannel",
                    false,
                    "{\"channelName\":\"cam-%05d\",\"tags\":[{\"key\":\"owner\",\"value\":\"video\"}]}"
                            .formatted(channel),
                    "{\"channelARN\":\"%s\"}".formatted(arn));
        }
        if (dice == 1) {
            return record(
                    account,
                    region,
                    time,
                    "kinesisvideo.amazonaws.com",
                    "DeleteSignalingChannel",
                    false,
                    "{\"channelARN\":\"%s\",\"currentVersion\":\"Ab12Cd\"}".formatted(arn),
                    "null");
        }
        if (dice == 2) {
            return record(
                    account,
                    region,
                    time,
                    "kinesisvideo.amazonaws.com",
                    "TagResource",
                    false,
                    "{\"resourceARN\":\"%s\",\"tags\":[{\"key\":\"env\",\"value\":\"prod\"}]}".formatted(arn),
                    "null");
        }
        return record(
                account,
                region,
                time,
                "kinesisvideo.amazonaws.com",
                "GetSignalingChannelEndpoint",
                true,
                "{\"channelARN\":\"%s\",\"singleMasterChannelEndpointConfiguration\":{\"protocols\":[\"WSS\",\"HTTPS\"],\"role\":\"VIEWER\"}}"
                        .formatted(arn),
                "null");
    }

    private String otherCall(String account, String region, Instant time) {
        String[] sources = {"ec2", "s3", "sts", "kms", "logs", "lambda", "iam", "dynamodb"};
        String[] names = {
            "DescribeInstances", "GetObject", "AssumeRole", "Decrypt", "CreateLogStream", "Invoke", "GetRole", "PutItem"
        };
        int kind = random.nextInt(sources.length);
        StringBuilder resources = new StringBuilder();
        for (int i = 0, count = 6 + random.nextInt(18); i < count; i++) {
            resources.append(i == 0 ? "" : ",").append("{\"resourceId\":\"i-%016x\"}".formatted(random.nextLong()));
        }
        return record(
                account,
                region,
                time,
                sources[kind] + ".amazonaws.com",
                names[kind],
                true,
                "{\"resources\":[%s],\"filter\":{\"name\":\"vpc-id\",\"values\":[\"vpc-%08x\"]}}"
                        .formatted(resources, random.nextInt()),
                "null");
    }

    private String record(
            String account,
            String region,
            Instant time,
            String source,
            String name,
            boolean readOnly,
            String request,
            String response) {
        return """
                {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE:session-%1$d","arn":"arn:aws:sts::%2$s:assumed-role/Fleet/session-%1$d","accountId":"%2$s","accessKeyId":"ASIAEXAMPLE%3$09d","sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE","arn":"arn:aws:iam::%2$s:role/Fleet","accountId":"%2$s","userName":"Fleet"},"attributes":{"creationDate":"2026-09-01T00:00:00Z","mfaAuthenticated":"false"}}},"eventTime":"%4$s","eventSource":"%5$s","eventName":"%6$s","awsRegion":"%7$s","sourceIPAddress":"203.0.113.%8$d","userAgent":"aws-sdk-java/2.29.0 Linux/5.15","requestParameters":%9$s,"responseElements":%10$s,"requestID":"%11$s","eventID":"%12$s","readOnly":%13$s,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"%2$s","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"%5$s"}}""".formatted(
                        random.nextInt(5000),
                        account,
                        random.nextInt(1_000_000),
                        time,
                        source,
                        name,
                        region,
                        random.nextInt(256),
                        request,
                        response,
                        uuid(),
                        uuid(),
                        readOnly);
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
