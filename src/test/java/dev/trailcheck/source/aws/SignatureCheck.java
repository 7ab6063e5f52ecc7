package dev.trailcheck.source.aws;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signs a request once more with the known secret, and compares (AWS Signature Version 4). */
record SignatureCheck(String keyId, String secret) {

    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request, ?"
                    + "SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
    private static final Set<String> ADDED_BY_SIGNER = Set.of("host", "x-amz-date", "x-amz-content-sha256");

    /** The region that the request is signed for; it fails where service or signature are not as they should be. */
    String region(HttpExchange exchange, byte[] body, String service) throws LoopbackCloudTrail.Refusal {
        Matcher said = AUTHORIZATION.matcher(
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (!said.matches() || !said.group(3).equals(service)) {
            throw new LoopbackCloudTrail.Refusal("IncompleteSignatureException");
        }
        if (!said.group(1).equals(keyId)) {
            throw new LoopbackCloudTrail.Refusal("UnrecognizedClientException");
        }
        if (!signature(exchange, body, said).endsWith("Signature=" + said.group(5))) {
            throw new LoopbackCloudTrail.Refusal("InvalidSignatureException");
        }
        return said.group(2);
    }

    private String signature(HttpExchange exchange, byte[] body, Matcher said) {
        SdkHttpFullRequest.Builder rebuilt = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.fromValue(exchange.getRequestMethod()))
                .uri(URI.create("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI()));
        for (String header : said.group(4).split(";", -1)) {
            if (!ADDED_BY_SIGNER.contains(header)) {
                rebuilt.putHeader(header, exchange.getRequestHeaders().get(header));
            }
        }
        Instant when = ZonedDateTime.parse(
                        exchange.getRequestHeaders().getFirst("x-amz-date"),
                        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC))
                .toInstant();
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create(keyId, secret))
                        .request(rebuilt.build())
                        .payload(() -> new ByteArrayInputStream(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, said.group(3))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, said.group(2))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(when, ZoneOffset.UTC)))
                .request()
                .firstMatchingHeader("Authorization")
                .orElseThrow();
    }
}
