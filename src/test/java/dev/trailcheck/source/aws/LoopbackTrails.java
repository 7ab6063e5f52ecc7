package dev.trailcheck.source.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers GetCallerIdentity, DescribeTrails, GetTrailStatus and GetEventSelectors on loopback as their references say: a
 * status only in the trail's home region, and signatures. Calls are remembered as {@code REGION OPERATION TRAIL}.
 */
public final class LoopbackTrails implements AutoCloseable {

    public static final String SECRET = "the-secret-of-the-auditor";
    /** What a session's calls carry beside their signature. */
    public static final String SESSION = "the-session-of-the-auditor";
    /** By which a pipeline says who it is. */
    public static final String TOKEN = "the-token-of-the-pipeline";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> OURS = Map.of(
            "aws.accessKeyId",
            "AKIDAUDITOR",
            "aws.secretAccessKey",
            SECRET,
            "aws.region",
            "us-west-2",
            "aws.maxAttempts",
            "3",
            "aws.disableEc2Metadata",
            "true");

    private final HttpServer server;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, ATrail> trails = new HashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, Integer> throttles = new ConcurrentHashMap<>();

    public LoopbackTrails(ATrail... trails) {
        Arrays.stream(trails).forEach(trail -> this.trails.put(trail.arn(), trail));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        OURS.forEach(System::setProperty);
        System.setProperty("aws.endpointUrl", endpoint());
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** This operation fails so, with a code and perhaps a message; {@code silence} means that the line goes dead. */
    public void refuse(String operation, String code) {
        refusals.put(operation, code);
    }

    /** The first calls of this operation are too many. */
    public void throttle(String operation, int times) {
        throttles.put(operation, times);
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String operation = target == null ? "GetCallerIdentity" : target.substring(target.lastIndexOf('.') + 1);
        if ("silence".equals(refusals.get(operation))) {
            exchange.close();
            return;
        }
        int status = 200;
        String text;
        try {
            text = target == null ? identity(exchange, body) : told(operation, exchange, body);
        } catch (LoopbackCloudTrail.Refusal e) {
            status = 400;
            String refusal = String.valueOf(e.getMessage());
            String code = refusal.replaceAll(" .*", "");
            String message = refusal.substring(code.length()) + " " + SECRET;
            text = (target == null
                            ? "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                            : "{\"__type\":\"%s\",\"message\":\"%s\"}")
                    .formatted(code, message);
        }
        byte[] answer = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String identity(HttpExchange exchange, byte[] body) throws LoopbackCloudTrail.Refusal {
        String form = new String(body, UTF_8);
        if (form.contains("Action=AssumeRoleWithWebIdentity")) {
            permit("AssumeRoleWithWebIdentity", "global", "");
            if (!form.contains("WebIdentityToken=" + TOKEN) || !form.contains("role%2FPipeline")) {
                throw new LoopbackCloudTrail.Refusal("InvalidIdentityToken");
            }
            return """
                    <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\
                    <AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>AKIDAUDITOR</AccessKeyId><SecretAccessKey>%s\
                    </SecretAccessKey><SessionToken>%s</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>\
                    </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>""".formatted(SECRET, SESSION);
        }
        permit("GetCallerIdentity", signatures().region(exchange, body, "sts"), "");
        return """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
                <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""";
    }

    private String told(String operation, HttpExchange exchange, byte[] body) throws LoopbackCloudTrail.Refusal {
        String region = signatures().region(exchange, body, "cloudtrail");
        JsonNode asked = JSON.readTree(body);
        String name = asked.path("Name").asString(asked.path("TrailName").asString(""));
        permit(operation, region, name);
        if (operation.equals("DescribeTrails")) {
            Stream<ATrail> seen = trails.values().stream()
                    .filter(trail -> trail.home().equals(region)
                            || asked.path("includeShadowTrails").booleanValue());
            return JSON.writeValueAsString(
                    Map.of("trailList", seen.map(ATrail::description).toList()));
        }
        ATrail trail = trails.get(name);
        if (trail == null || !trail.home().equals(region) || trail.gone()) {
            throw new LoopbackCloudTrail.Refusal("TrailNotFoundException");
        }
        return JSON.writeValueAsString(operation.equals("GetTrailStatus") ? trail.status() : trail.selectors());
    }

    private void permit(String operation, String region, String name) throws LoopbackCloudTrail.Refusal {
        calls.add((region + " " + operation + " " + name).strip());
        if (throttles.merge(operation, -1, Integer::sum) >= 0) {
            throw new LoopbackCloudTrail.Refusal("ThrottlingException");
        }
        String code = refusals.get(operation);
        if (code != null) {
            throw new LoopbackCloudTrail.Refusal(code);
        }
    }

    private static SignatureCheck signatures() {
        return new SignatureCheck("AKIDAUDITOR", SECRET);
    }

    @Override
    public void close() {
        OURS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
        server.stop(0);
    }
}
