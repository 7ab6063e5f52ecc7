package dev.trailcheck.engine;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Limits;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import dev.trailcheck.source.Vitals;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Measures what correlating rules make a run keep: run its main with a number of calls and a kind of them. {@code lives}
 * are creations, tags and deletes of channels in 40 accounts; {@code looks} are those of 100,000 devices at their own
 * channels, one a day; {@code refusals} are what their name says. They are read from text as in a run, 200 to a file.
 */
final class LifeMemory {

    private static final int ACCOUNTS = 40;
    private static final int DEVICES = 100_000;
    private static final int CALLS_IN_A_FILE = 200;
    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final LogReader LOGS = new LogReader(Limits.GENEROUS);
    private static final CallReader CALLS = new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN);

    private record File(String name, String text) implements LogFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private LifeMemory() {}

    public static void main(String... arguments) throws JMException {
        long count = Long.parseLong(arguments[0]);
        String kind = arguments.length > 1 ? arguments[1] : "lives";
        Judgement judgement = new Judgement(RuleTexts.load(ProjectFolders.RULES), List.of());
        keep(judgement, file(kind, 0));
        long before = used();
        LongStream.range(1, count / CALLS_IN_A_FILE + 1)
                .parallel()
                .forEach(number -> keep(judgement, file(kind, number)));
        System.out.printf("%.1f bytes for each of %,d %s%n", (used() - before) / (double) count, count, kind);
        classes().lines().limit(20).forEach(System.out::println);
        System.out.println(
                judgement.memory(Instant.MAX, Instant.MAX, channel -> false).size());
    }

    private static void keep(Judgement judgement, File file) {
        LOGS.read(file, reading -> {
            if (reading instanceof Reading.OfRecord read) {
                Instant time = Vitals.time(read.record()).orElseThrow();
                judgement.keep(new ApiCall(CALLS.read(read.record(), time, read.origin())));
            }
        });
    }

    private static File file(String kind, long number) {
        String account = "%012d".formatted(100_000_000_000L + number % ACCOUNTS);
        String records = IntStream.range(0, CALLS_IN_A_FILE)
                .mapToObj(index -> record(kind, account, number * CALLS_IN_A_FILE + index))
                .collect(Collectors.joining(","));
        return new File(
                "AWSLogs/%1$s/CloudTrail/us-west-2/%1$s_CloudTrail_us-west-2_%2$016x.json.gz"
                        .formatted(account, number),
                "{\"Records\":[" + records + "]}");
    }

    private static String record(String kind, String account, long number) {
        return switch (kind) {
            case "lives" -> life(account, number);
            case "looks" -> look(account, number, "");
            case "refusals" -> look(account, number, "\"errorCode\":\"AccessDeniedException\",");
            default -> throw new IllegalArgumentException("There are lives, looks and refusals.");
        };
    }

    private static String life(String account, long number) {
        String name = "cam-%07d".formatted(number / 3);
        String arn = arn(account, name, number / 3);
        String caller = "operator-" + number % 50;
        Instant time = START.plusSeconds(number % 7_000_000);
        return switch ((int) (number % 3)) {
            case 0 ->
                text(account, caller, time, number, "CreateSignalingChannel", "", """
                            {"channelName":"%s","tags":[{"key":"owner","value":"video"}]}""".formatted(name), """
                            {"channelARN":"%s"}""".formatted(
                                arn));
            case 1 -> text(account, caller, time, number, "TagResource", "", """
                            {"resourceARN":"%s","tags":[{"key":"env","value":"prod"}]}""".formatted(arn), "null");
            default -> text(account, caller, time, number, "DeleteSignalingChannel", "", """
                            {"channelARN":"%s","currentVersion":"Ab12Cd"}""".formatted(arn), "null");
        };
    }

    private static String look(String account, long number, String error) {
        long device = number % DEVICES;
        String arn = arn(account, "cam-%07d".formatted(device), device);
        Instant time = START.plusSeconds(number / DEVICES * 86_400 + device % 86_400);
        return text(
                account,
                "device-" + device,
                time,
                number,
                "DescribeSignalingChannel",
                error,
                """
                        {"channelARN":"%s"}""".formatted(arn),
                "null");
    }

    private static String arn(String account, String name, long number) {
        return "arn:aws:kinesisvideo:us-west-2:%s:channel/%s/%d".formatted(account, name, 1_750_000_000_000L + number);
    }

    private static String text(
            String account,
            String caller,
            Instant time,
            long number,
            String name,
            String error,
            String request,
            String response) {
        Random random = new Random(number);
        return """
                {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE:%1$s","arn":"arn:aws:sts::%2$s:assumed-role/Fleet/%1$s","accountId":"%2$s","accessKeyId":"ASIAEXAMPLE%3$09d","sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE","arn":"arn:aws:iam::%2$s:role/Fleet","accountId":"%2$s","userName":"Fleet"},"attributes":{"creationDate":"2026-09-01T00:00:00Z","mfaAuthenticated":"false"}}},"eventTime":"%4$s","eventSource":"kinesisvideo.amazonaws.com","eventName":"%5$s","awsRegion":"us-west-2","sourceIPAddress":"203.0.113.%6$d","userAgent":"aws-sdk-java/2.29.0 Linux/5.15",%7$s"requestParameters":%8$s,"responseElements":%9$s,"requestID":"%10$s","eventID":"%11$s","readOnly":false,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"%2$s","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"kinesisvideo.us-west-2.amazonaws.com"}}""".formatted(
                        caller,
                        account,
                        random.nextInt(1_000_000_000),
                        time,
                        name,
                        random.nextInt(256),
                        error,
                        request,
                        response,
                        new UUID(random.nextLong(), random.nextLong()),
                        new UUID(random.nextLong(), random.nextLong()));
    }

    /** What lies in the heap after a full collection, by classes. */
    private static String classes() throws JMException {
        Object[] none = {new String[0]};
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        none,
                        new String[] {String[].class.getName()});
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
