package dev.trailcheck.source.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * A server of S3 on the loopback, with troubled connections in front of it, and the properties set by which the SDK finds
 * it and has its credentials.
 */
public final class LoopbackS3 {
    /** Nobody may ever read this in what trailcheck prints. */
    public static final String SECRET = "a-secret-that-nobody-prints";

    static final String KEY = "AKIDLOOPBACK";

    private final S3Proxy server;
    private final S3Client client;
    private final TroubledConnections connections;

    private LoopbackS3(S3Proxy server, S3Client client, TroubledConnections connections) {
        this.server = server;
        this.client = client;
        this.connections = connections;
    }

    public static LoopbackS3 start() throws Exception {
        S3Proxy server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .build();
        server.start();
        while (!server.getState().equals("STARTED")) {
            Thread.sleep(5);
        }
        TroubledConnections connections = TroubledConnections.to(server.getPort());
        properties(connections.port()).forEach(System::setProperty);
        S3Client client = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .httpClient(UrlConnectionHttpClient.create())
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(false) // else url-connection loses a PUT now and then
                        .build())
                .build();
        return new LoopbackS3(server, client, connections);
    }

    /** The same properties for another Java process, as words of its command. */
    public List<String> asOptions() {
        return properties(connections.port()).entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .toList();
    }

    private static Map<String, String> properties(int port) {
        return Map.of(
                "aws.endpointUrlS3",
                "http://127.0.0.1:" + port,
                "aws.accessKeyId",
                KEY,
                "aws.secretAccessKey",
                SECRET,
                "aws.region",
                "us-east-1",
                "aws.disableEc2Metadata",
                "true");
    }

    /** Puts all files below a folder into a new bucket, by their relative names under a prefix. */
    public void fill(String bucket, String prefix, Path folder) {
        create(bucket);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            for (Path file : regular) {
                put(bucket, prefix + folder.relativize(file), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void create(String bucket) {
        client.createBucket(asked -> asked.bucket(bucket));
    }

    public void put(String bucket, String key, byte[] content) {
        client.putObject(asked -> asked.bucket(bucket).key(key), RequestBody.fromBytes(content));
    }

    /** With what S3 keeps beside the bytes. */
    public void put(String bucket, String key, byte[] content, Map<String, String> metadata) {
        client.putObject(asked -> asked.bucket(bucket).key(key).metadata(metadata), RequestBody.fromBytes(content));
    }

    public void delete(String bucket, String key) {
        client.deleteObject(asked -> asked.bucket(bucket).key(key));
    }

    public TroubledConnections connections() {
        return connections;
    }

    public void close() throws Exception {
        properties(0).keySet().forEach(System::clearProperty);
        client.close();
        connections.close();
        server.stop();
    }
}
