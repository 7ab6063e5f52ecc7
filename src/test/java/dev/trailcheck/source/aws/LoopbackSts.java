package dev.trailcheck.source.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.trailcheck.source.aws.LoopbackCloudTrail.Refusal;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows who signs, lets callers assume roles where these trust them, and lets what it gave out expire. */
final class LoopbackSts {
    private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");
    private static final Pattern ROLE = Pattern.compile("arn:(aws[a-z-]*):iam::([0-9]{12}):role/(.+)");

    private final Map<String, Holder> holders = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Queue<String> assumed = new ConcurrentLinkedQueue<>();
    private final Set<String> askedIn = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sessions = new AtomicInteger();
    private volatile String externalId = "";
    private volatile Duration lifetime = Duration.ofHours(1);

    /** Whom a key belongs to. */
    private record Holder(String secret, String account, String arn, String token, Instant until) {}

    /** Who signed a request, and for which region. */
    record Signed(String account, String region) {}

    void knows(String key, String secret, String account) {
        holders.put(key, new Holder(secret, account, "arn:aws:iam::" + account + ":user/auditor", "", Instant.MAX));
    }

    /** The roles of this account trust nobody. */
    void closes(String account) {
        closed.add(account);
    }

    void asksFor(String id) {
        externalId = id;
    }

    /** How long what is given out from now on is good for. */
    void givesFor(Duration time) {
        lifetime = time;
    }

    /** What was assumed: the ARN of the role and the name of the session. */
    List<String> assumed() {
        return List.copyOf(assumed);
    }

    /** The regions that its requests were signed for. */
    Set<String> askedIn() {
        return Set.copyOf(askedIn);
    }

    Signed signed(HttpExchange exchange, byte[] body, String service) throws Refusal {
        Holder holder = holder(exchange);
        String region = new SignatureCheck(key(exchange), holder.secret()).region(exchange, body, service);
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Security-Token"));
        LoopbackCloudTrail.require(
                token.equals(holder.token()) || holder.token().isEmpty(), "InvalidClientTokenId");
        LoopbackCloudTrail.require(Instant.now().isBefore(holder.until()), "ExpiredTokenException");
        return new Signed(holder.account(), region);
    }

    String answer(HttpExchange exchange, byte[] body) throws Refusal {
        Map<String, String> asked = Stream.of(new String(body, UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        askedIn.add(signed(exchange, body, "sts").region());
        return String.valueOf(asked.get("Action")).equals("AssumeRole") ? assume(asked) : identify(holder(exchange));
    }

    private static String identify(Holder holder) {
        return """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
                <Arn>%s</Arn><Account>%s</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""".formatted(holder.arn(), holder.account());
    }

    private String assume(Map<String, String> asked) throws Refusal {
        Matcher role = ROLE.matcher(String.valueOf(asked.get("RoleArn")));
        boolean trusted = role.matches()
                && !closed.contains(role.group(2))
                && externalId.equals(asked.getOrDefault("ExternalId", ""));
        LoopbackCloudTrail.require(trusted, "AccessDenied");
        String session = String.valueOf(asked.get("RoleSessionName"));
        assumed.add(role.group() + " " + session);
        int number = sessions.incrementAndGet();
        Holder holder = new Holder(
                "secret-of-session-" + number,
                role.group(2),
                "arn:%s:sts::%s:assumed-role/%s/%s".formatted(role.group(1), role.group(2), role.group(3), session),
                "token-of-session-" + number,
                Instant.now().plus(lifetime));
        holders.put("ASIASESSION" + number, holder);
        return """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>\
                <AccessKeyId>ASIASESSION%d</AccessKeyId><SecretAccessKey>%s</SecretAccessKey><SessionToken>%s</SessionToken>\
                <Expiration>%s</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>""".formatted(number, holder.secret(), holder.token(), holder.until());
    }

    private Holder holder(HttpExchange exchange) throws Refusal {
        Holder holder = holders.get(key(exchange));
        if (holder == null) {
            throw new Refusal("UnrecognizedClientException");
        }
        return holder;
    }

    private static String key(HttpExchange exchange) {
        Matcher key = KEY.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        return key.find() ? key.group(1) : "";
    }
}
