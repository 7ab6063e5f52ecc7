package dev.trailcheck.evidence;

import dev.trailcheck.stored.FileHash;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the fields of a digest from a parser; whatever else the document holds is passed over. */
final class DigestFields {

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    /** What is no digest, with the reason in words that follow a colon. */
    static final class NoDigestException extends Exception {
        NoDigestException(String why) {
            super(why);
        }
    }

    private final Map<String, String> texts = new HashMap<>();
    private final List<ListedLog> logs = new ArrayList<>();
    private boolean listsLogs;

    /** Whether the fields that mark a digest have been met. */
    boolean areOfADigest() {
        return listsLogs && texts.containsKey("digestS3Object");
    }

    /** Reads one document; stops early where it turns out to be a log file. */
    void read(JsonParser parser) throws NoDigestException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new NoDigestException("it holds something else than a digest");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("Records")) {
                throw new NoDigestException("it holds records instead of a digest");
            }
            if (name.equals("logFiles") && value == JsonToken.START_ARRAY) {
                readLogs(parser);
            } else {
                keepText(parser, name, texts);
            }
        }
        if (parser.nextToken() != null) {
            throw new NoDigestException("something stands after its JSON document");
        }
    }

    private void readLogs(JsonParser parser) throws NoDigestException {
        listsLogs = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new NoDigestException("its logFiles are no list of objects");
            }
            Map<String, String> log = new HashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                keepText(parser, name, log);
            }
            logs.add(new ListedLog(
                    new S3Object(required(log, "s3Bucket"), required(log, "s3Object")),
                    required(log, "hashValue"),
                    required(log, "hashAlgorithm")));
        }
    }

    private static void keepText(JsonParser parser, String name, Map<String, String> texts) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            texts.put(name, parser.getString());
        } else {
            parser.skipChildren();
        }
    }

    Digest digest(StoredFile file, FileHash hash) throws NoDigestException {
        S3Object object = new S3Object(required(texts, "digestS3Bucket"), required(texts, "digestS3Object"));
        Instant start = time("digestStartTime");
        Instant end = time("digestEndTime");
        if (end.isBefore(start)) {
            throw new NoDigestException("it ends before it starts");
        }
        return new Digest(
                file,
                hash,
                object,
                DigestName.of(object.key())
                        .orElseThrow(() -> new NoDigestException("its digestS3Object is no key of a digest")),
                start,
                end,
                required(texts, "digestEndTime"),
                required(texts, "digestPublicKeyFingerprint"),
                required(texts, "digestSignatureAlgorithm"),
                previous(),
                logs);
    }

    private @Nullable PreviousDigest previous() throws NoDigestException {
        boolean starting =
                !texts.containsKey("previousDigestS3Object") && !texts.containsKey("previousDigestSignature");
        return starting
                ? null
                : new PreviousDigest(
                        new S3Object(
                                required(texts, "previousDigestS3Bucket"), required(texts, "previousDigestS3Object")),
                        required(texts, "previousDigestHashValue"),
                        required(texts, "previousDigestSignature"));
    }

    private Instant time(String name) throws NoDigestException {
        String text = required(texts, name);
        try {
            if (TIME.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below, in the same words
        }
        throw new NoDigestException("its %s is no time".formatted(name));
    }

    private static String required(Map<String, String> texts, String name) throws NoDigestException {
        String text = texts.get(name);
        if (text == null) {
            throw new NoDigestException("it has no %s".formatted(name));
        }
        return text;
    }
}
