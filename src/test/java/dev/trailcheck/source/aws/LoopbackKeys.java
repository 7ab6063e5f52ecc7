package dev.trailcheck.source.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers ListPublicKeys on loopback, one key a page: those of the region that the request is signed for and that were valid
 * in the time asked for (CloudTrail API Reference).
 */
public final class LoopbackKeys implements AutoCloseable {
    private static final String ENDPOINT = "aws.endpointUrlCloudTrail";
    private static final JsonMapper JSON = new JsonMapper();

    private record Given(String region, String fingerprint, KeyPair key, Instant from, Instant until) {}

    private final HttpServer server;
    private final SignatureCheck signatures;
    private final List<Given> given = new ArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    /** Beside the server of S3, with its credentials. */
    public LoopbackKeys() throws IOException {
        signatures = new SignatureCheck(LoopbackS3.KEY, LoopbackS3.SECRET);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        System.setProperty(ENDPOINT, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A key that signed between two moments. */
    public LoopbackKeys key(String region, String fingerprint, KeyPair key, String from, String until) {
        given.add(new Given(region, fingerprint, key, Instant.parse(from), Instant.parse(until)));
        return this;
    }

    public void refuse(String region, String code) {
        refusals.put(region, code);
    }

    /** The regions that were asked, once for each page. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = 200;
        String text;
        try {
            text = keys(signatures.region(exchange, body, "cloudtrail"), exchange, JSON.readTree(body));
        } catch (LoopbackCloudTrail.Refusal e) {
            status = 400;
            text = "{\"__type\":\"%s\",\"message\":\"refused\"}".formatted(e.getMessage());
        }
        byte[] answer = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String keys(String region, HttpExchange exchange, JsonNode parameters) throws LoopbackCloudTrail.Refusal {
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        if (!target.endsWith(".ListPublicKeys")) {
            throw new LoopbackCloudTrail.Refusal("InvalidAction");
        }
        asked.add(region);
        String code = refusals.get(region);
        if (code != null) {
            throw new LoopbackCloudTrail.Refusal(code);
        }
        double from = parameters.path("StartTime").doubleValue();
        double until = parameters.path("EndTime").doubleValue();
        if (from > until) {
            throw new LoopbackCloudTrail.Refusal("InvalidTimeRangeException");
        }
        List<Given> fitting = given.stream()
                .filter(key -> key.region.equals(region)
                        && key.from.getEpochSecond() <= until
                        && key.until.getEpochSecond() >= from)
                .toList();
        int page = Integer.parseInt(parameters.path("NextToken").asString("0"));
        List<Map<String, Object>> keys = fitting.stream()
                .skip(page)
                .limit(1)
                .map(key -> Map.<String, Object>of(
                        "Fingerprint",
                        key.fingerprint,
                        "Value",
                        Base64.getEncoder().encodeToString(key.key.getPublic().getEncoded()),
                        "ValidityStartTime",
                        key.from.getEpochSecond(),
                        "ValidityEndTime",
                        key.until.getEpochSecond()))
                .toList();
        return JSON.writeValueAsString(
                page + 1 < fitting.size()
                        ? Map.of("PublicKeyList", keys, "NextToken", String.valueOf(page + 1))
                        : Map.of("PublicKeyList", keys));
    }

    @Override
    public void close() {
        System.clearProperty(ENDPOINT);
        server.stop(0);
    }
}
