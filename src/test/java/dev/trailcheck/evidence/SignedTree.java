package dev.trailcheck.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailcheck.finding.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A download of one day's log files and digests, signed with keys made here; every digest continues the one before. */
public final class SignedTree {

    public static final KeyPair KEY = newKey();
    public static final KeyPair LATER_KEY = newKey();

    private static final String OWNER = "111122223333";
    static final String LOGS = "AWSLogs/111122223333/CloudTrail/us-west-2/2026/10/01/";
    private static final String DIGESTS = "AWSLogs/111122223333/CloudTrail-Digest/us-west-2/2026/10/01/";
    private static final String DIGEST = "111122223333_CloudTrail-Digest_us-west-2_trail_us-west-2_";

    private final Path folder;
    private final Map<String, String> signatures = new HashMap<>();
    private final Map<String, String> contents = new HashMap<>();
    private String prefix = "";
    private String account = OWNER;
    private String organization = "";
    private KeyPair key = KEY;
    private String fingerprint = "first";
    private @Nullable String previous;
    private String previousHash = "";

    public SignedTree(Path folder) {
        this.folder = folder;
    }

    public static String digest(int hour) {
        return DIGESTS + DIGEST + "20261001T%02d0131Z.json.gz".formatted(hour);
    }

    static String backfill(int hour) {
        return digest(hour).replace(".json.gz", "_backfill.json.gz");
    }

    /** The log file of an hour's first minutes, told apart by a letter. */
    public static String log(int hour, String name) {
        return LOGS + "111122223333_CloudTrail_us-west-2_20261001T%02d10Z_%s.json.gz".formatted(hour, name);
    }

    public SignedTree underPrefix(String name) {
        prefix = name + "/";
        return this;
    }

    /** The logs of another account, in the folder of an organization. */
    public SignedTree ofMember(String id, String ofOrganization) {
        account = id;
        organization = ofOrganization + "/";
        return this;
    }

    public SignedTree signedBy(KeyPair other, String name) {
        key = other;
        fingerprint = name;
        return this;
    }

    /** What the log file of this name holds, when it is written. */
    public SignedTree holding(String name, String text) {
        contents.put(name, text);
        return this;
    }

    SignedTree chainBeginsAnew() {
        previous = null;
        return this;
    }

    /** Writes log files of an hour and the digest, named by its end, that lists them. */
    public SignedTree hour(int start, String... logs) {
        return write(start, start + 1, place(digest(start + 1)), List.of(logs));
    }

    SignedTree hourBackfilled(int start, String... logs) {
        return write(start, start + 1, prefix + backfill(start + 1), List.of(logs));
    }

    /** Two hours that are one after the other in the chain but not in time. */
    SignedTree write(int start, int end, String object, List<String> logs) {
        logs.forEach(name -> store(place(log(start, name)), gzip(text(name))));
        String listed = logs.stream()
                .map(name -> listed(place(log(start, name)), Sha256.hex(text(name))))
                .collect(Collectors.joining(","));
        return digestOf(start, end, object, listed);
    }

    public SignedTree digestOf(int start, int end, String object, String listed) {
        String endText = "2026-10-01T%02d:01:31Z".formatted(end);
        @Nullable String signature = previous == null ? null : signatures.get(previous);
        String text = """
                {"awsAccountId":"%s","digestStartTime":"2026-10-01T%02d:01:31Z","digestEndTime":"%s",\
                "digestS3Bucket":"bucket","digestS3Object":"%s","digestPublicKeyFingerprint":"%s",\
                "digestSignatureAlgorithm":"SHA256withRSA","newestEventTime":null,"oldestEventTime":null,\
                "previousDigestS3Bucket":%s,"previousDigestS3Object":%s,"previousDigestHashValue":%s,\
                "previousDigestHashAlgorithm":"SHA-256","previousDigestSignature":%s,"logFiles":[%s]}""".formatted(
                        account,
                        start,
                        endText,
                        object,
                        fingerprint,
                        quoted(previous == null ? null : "bucket"),
                        quoted(previous),
                        quoted(previous == null ? null : previousHash),
                        quoted(signature),
                        listed);
        previousHash = Sha256.hex(text);
        signatures.put(object, signed(endText + "\nbucket/" + object + "\n" + previousHash + "\n" + signature));
        previous = object;
        store(object, gzip(text));
        return this;
    }

    public static String listed(String object, String hash) {
        return "{\"s3Bucket\":\"bucket\",\"s3Object\":\"%s\",\"hashValue\":\"%s\",\"hashAlgorithm\":\"SHA-256\"}"
                .formatted(object, hash);
    }

    public SignedTree delete(String... names) {
        Stream.of(names).forEach(name -> change(() -> Files.delete(folder.resolve(name))));
        return this;
    }

    public SignedTree move(String from, String to) {
        change(() -> {
            Files.createDirectories(folder.resolve(to).getParent());
            Files.move(folder.resolve(from), folder.resolve(to));
        });
        return this;
    }

    SignedTree swap(String one, String other) {
        return move(one, "aside").move(other, one).move("aside", other);
    }

    public SignedTree store(String name, byte[] content) {
        change(() -> {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), content);
        });
        return this;
    }

    public SavedSignatures saved() {
        return new SavedSignatures(signatures);
    }

    String signature(String object) {
        return signatures.getOrDefault(object, "");
    }

    Path folder() {
        return folder;
    }

    public static PublicKeys keys() {
        return new PublicKeys(
                Map.of("first", List.of(KEY.getPublic()), "second", List.of(LATER_KEY.getPublic())), List.of());
    }

    private String place(String ofOwner) {
        return prefix + ofOwner.replace("AWSLogs/", "AWSLogs/" + organization).replace(OWNER, account);
    }

    private String text(String name) {
        return contents.getOrDefault(name, content(name));
    }

    /** As ListPublicKeys answers. */
    public static String listed(KeyPair key) {
        return "{\"PublicKeyList\":[{\"Fingerprint\":\"first\",\"Value\":\"%s\"}]}"
                .formatted(Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
    }

    /** The metadata of all digests, as one file for the whole tree. */
    public String savedAsJson() {
        return signatures.entrySet().stream()
                .map(saved -> "\"%s\":{\"signature\":\"%s\"}".formatted(saved.getKey(), saved.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String content(String name) {
        return "{\"Records\":[{\"eventID\":\"%s\"}]}".formatted(name);
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        change(() -> {
            try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
                out.write(text.getBytes(UTF_8));
            }
        });
        return stored.toByteArray();
    }

    private String signed(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
