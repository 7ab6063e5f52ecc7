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
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers LookupEvents, and what STS and Organizations are asked, on loopback as their references say: one attribute, at most 50 a page, the
 * same parameters with every token, two calls a second in each region by a clock that may run faster, and signatures.
 */
public final class LoopbackCloudTrail implements AutoCloseable {

    public static final String ACCOUNT = "111122223333";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> OURS = Map.of(
            "aws.accessKeyId",
            "AKIDEXAMPLE",
            "aws.secretAccessKey",
            "secret-of-example",
            "aws.region",
            "us-west-2",
            "aws.disableEc2Metadata",
            "true");

    /** An error code of AWS. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String code) {
            super(code);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final Map<String, List<List<String>>> pages = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, Double> buckets = new ConcurrentHashMap<>();
    private final Map<String, Long> filled = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();
    private final double callsPerSecond;
    private volatile int othersTake = Integer.MAX_VALUE;
    private volatile int cutEach = Integer.MAX_VALUE;
    private final LoopbackSts sts = new LoopbackSts();
    private final LoopbackOrganization organization = new LoopbackOrganization();
    private volatile Consumer<String> beforeAnswer = region -> {};

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
        sts.knows("AKIDEXAMPLE", "secret-of-example", ACCOUNT);
        sts.knows(LoopbackS3.KEY, LoopbackS3.SECRET, ACCOUNT); // where there is a bucket, too
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        OURS.forEach(System::setProperty);
        System.setProperty(
                "aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next page of a region's history. */
    public void page(String region, List<String> records) {
        page(ACCOUNT, region, records);
    }

    /** The next page of another account's history in a region. */
    public void page(String account, String region, List<String> records) {
        pages.computeIfAbsent(account + region, none -> new ArrayList<>()).add(records);
    }

    public LoopbackOrganization organization() {
        return organization;
    }

    /** The roles of this account trust nobody. */
    public void closes(String account) {
        sts.closes(account);
    }

    LoopbackSts sts() {
        return sts;
    }

    /** Looks up in this region wait for what this does. */
    void beforeAnswer(Consumer<String> wait) {
        beforeAnswer = wait;
    }

    /** Answers with this code, and the message that may follow it. */
    public void refuse(String regionOrAction, String code) {
        refusals.put(regionOrAction, code);
    }

    /** Another caller in the account takes each turn whose number this divides. */
    void othersTakeEach(int turn) {
        othersTake = turn;
    }

    /** The connection breaks in the middle of each page whose turn this divides. */
    void cutsEach(int turn) {
        cutEach = turn;
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
            text = text(exchange, body, target);
        } catch (Refusal e) {
            status = 400;
            String[] said = String.valueOf(e.getMessage()).split(" ", 2);
            text = (target.contains(".")
                            ? "{\"__type\":\"%s\",\"message\":\"%s\"}"
                            : "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>")
                    .formatted(said[0], said.length > 1 ? said[1] : "refused");
        }
        byte[] answer = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        boolean cut = target.endsWith(".LookupEvents") && calls.get() % cutEach == 0;
        exchange.getResponseBody().write(answer, 0, cut ? answer.length / 2 : answer.length);
        exchange.close();
    }

    private String text(HttpExchange exchange, byte[] body, String target) throws Refusal {
        if (target.endsWith(".LookupEvents")) {
            return lookUp(exchange, body);
        }
        if (LoopbackOrganization.isMeantBy(target)) {
            refuseIfTold(target.substring(target.indexOf('.') + 1));
            return organization.answer(exchange, body, target, sts);
        }
        refuseIfTold("sts");
        return sts.answer(exchange, body);
    }

    private String lookUp(HttpExchange exchange, byte[] body) throws Refusal {
        LoopbackSts.Signed signed = sts.signed(exchange, body, "cloudtrail");
        String region = signed.region();
        int turn = calls.incrementAndGet();
        beforeAnswer.accept(region);
        if (!isInTime(signed.account() + region) || turn % othersTake == 0) {
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
        return page(signed.account() + region, Integer.parseInt(token.substring(0, token.indexOf('@'))), parameters);
    }

    private String page(String place, int number, String parameters) {
        List<List<String>> all = pages.getOrDefault(place, List.of(List.of()));
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

    static void require(boolean right, String code) throws Refusal {
        if (!right) {
            throw new Refusal(code);
        }
    }

    @Override
    public void close() {
        OURS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
        System.clearProperty("aws.profile");
        server.stop(0);
        threads.shutdownNow();
    }
}
