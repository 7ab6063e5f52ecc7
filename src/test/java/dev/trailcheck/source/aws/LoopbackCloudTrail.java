package dev.trailcheck.source.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers LookupEvents and GetCallerIdentity on loopback as their references say: one attribute, at most 50 a page, the
 * same parameters with every token, two calls a second in each region by a clock that may run faster, and signatures.
 */
public final class LoopbackCloudTrail implements AutoCloseable {

    public static final String ACCOUNT = "111122223333";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> OURS = Map.of(
            "aws.accessKeyId", "AKIDEXAMPLE", "aws.secretAccessKey", "secret-of-example", "aws.region", "us-west-2");

    /** An error code of AWS. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String code) {
            super(code);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, List<List<String>>> pages = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, Double> buckets = new ConcurrentHashMap<>();
    private final Map<String, Long> filled = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();
    private final double callsPerSecond;
    private volatile int othersTake = Integer.MAX_VALUE;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // each answer would wait 40 ms for its last packet
    }

    /** A clock that runs {@code speed} times as fast as ours. */
    public LoopbackCloudTrail(int speed) {
        this.callsPerSecond = 2.0 * speed;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        OURS.forEach(System::setProperty);
        System.setProperty(
                "aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next page of a region's history. */
    public void page(String region, List<String> records) {
        pages.computeIfAbsent(region, none -> new ArrayList<>()).add(records);
    }

    public void refuse(String regionOrAction, String code) {
        refusals.put(regionOrAction, code);
    }

    /** Another caller in the account takes each turn whose number this divides. */
    void othersTakeEach(int turn) {
        othersTake = turn;
    }

    int calls() {
        return calls.get();
    }

    int throttled() {
        return throttled.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        int status = 200;
        String text;
        try {
            text = target.endsWith(".LookupEvents") ? lookUp(exchange, body) : identify(exchange, body);
        } catch (Refusal e) {
            status = 400;
            text = target.endsWith(".LookupEvents")
                    ? "{\"__type\":\"%s\",\"message\":\"refused\"}".formatted(e.getMessage())
                    : "<ErrorResponse><Error><Code>%s</Code><Message>refused</Message></Error></ErrorResponse>"
                            .formatted(e.getMessage());
        }
        byte[] answer = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String identify(HttpExchange exchange, byte[] body) throws Refusal {
        signatures().region(exchange, body, "sts");
        refuseIfTold("sts");
        return """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
                <Account>%s</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""".formatted(ACCOUNT);
    }

    private String lookUp(HttpExchange exchange, byte[] body) throws Refusal {
        String region = signatures().region(exchange, body, "cloudtrail");
        int turn = calls.incrementAndGet();
        if (!isInTime(region) || turn % othersTake == 0) {
            throttled.incrementAndGet();
            throw new Refusal("ThrottlingException");
        }
        refuseIfTold(region);
        JsonNode asked = JSON.readTree(body);
        require(asked.path("LookupAttributes").size() == 1, "InvalidLookupAttributesException");
        require(
                asked.path("MaxResults").intValue() >= 1
                        && asked.path("MaxResults").intValue() <= 50,
                "InvalidMaxResultsException");
        require(
                asked.path("StartTime").doubleValue() <= asked.path("EndTime").doubleValue(),
                "InvalidTimeRangeException");
        String parameters = asked.path("StartTime") + "-" + asked.path("EndTime");
        String token = asked.path("NextToken").asString("0@" + parameters);
        require(token.endsWith("@" + parameters), "InvalidNextTokenException");
        return page(region, Integer.parseInt(token.substring(0, token.indexOf('@'))), parameters);
    }

    private String page(String region, int number, String parameters) {
        List<List<String>> all = pages.getOrDefault(region, List.of(List.of()));
        List<Map<String, String>> events = all.get(number).stream()
                .map(record -> Map.of("CloudTrailEvent", record))
                .toList();
        return JSON.writeValueAsString(
                number + 1 < all.size()
                        ? Map.of("Events", events, "NextToken", (number + 1) + "@" + parameters)
                        : Map.of("Events", events));
    }

    private synchronized boolean isInTime(String region) {
        long now = System.nanoTime();
        long before = filled.getOrDefault(region, now);
        double held = Math.min(2, buckets.getOrDefault(region, 2.0) + (now - before) / 1e9 * callsPerSecond);
        filled.put(region, now);
        buckets.put(region, held < 1 ? held : held - 1);
        return held >= 1;
    }

    private void refuseIfTold(String what) throws Refusal {
        String code = refusals.get(what);
        if (code != null) {
            throw new Refusal(code);
        }
    }

    private static void require(boolean right, String code) throws Refusal {
        if (!right) {
            throw new Refusal(code);
        }
    }

    private static SignatureCheck signatures() {
        return new SignatureCheck("AKIDEXAMPLE", "secret-of-example");
    }

    @Override
    public void close() {
        OURS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
        server.stop(0);
        threads.shutdownNow();
    }
}
