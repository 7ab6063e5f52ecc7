package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The JSON documents of one file, told apart by their shape: an object with {@code Records} as CloudTrail delivers it, a
 * list of records, or a record that stands alone. One file may hold several, one after the other.
 */
final class LogDocuments {

    private final String file;
    private final JsonParser parser;
    private final Consumer<Reading> readings;
    private final JsonTree tree;
    private int records;
    private boolean toldLookalike;

    LogDocuments(String file, JsonParser parser, Consumer<Reading> readings) {
        this.file = file;
        this.parser = parser;
        this.readings = readings;
        this.tree = new JsonTree(parser);
    }

    /** How many records have been told of so far, rejected ones included. */
    int records() {
        return records;
    }

    /** Reads to the end; false when there was not a single document. */
    boolean readAll() {
        boolean any = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            any = true;
            switch (token) {
                case START_OBJECT -> object();
                case START_ARRAY -> list();
                default -> skip("a bare JSON value");
            }
        }
        return any;
    }

    private void object() {
        tree.begin();
        long start = parser.currentTokenLocation().getByteOffset();
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        boolean delivery = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("Records")) {
                delivery = true;
                delivered();
            } else {
                tree.member(others, name);
            }
        }
        Fields object = new Fields(others);
        if (!delivery || Lookalike.isRecord(object)) {
            alone(object, start);
        }
    }

    /** What stands in {@code Records} is a record, whatever it looks like. */
    private void delivered() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            tree.begin();
            long start = parser.currentTokenLocation().getByteOffset();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                element(tree.object(), start);
            } else {
                tree.value();
                reject("it is no JSON object", "the file was edited; fetch it again.");
            }
        }
    }

    /** Any JSON may be a list; what stands in it has to look like a record. */
    private void list() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            tree.begin();
            long start = parser.currentTokenLocation().getByteOffset();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                alone(tree.object(), start);
            } else {
                tree.value();
                skip("a list of something else than records");
            }
        }
    }

    private void element(Fields object, long start) {
        Optional<String> other = Lookalike.of(object);
        if (other.isPresent()) {
            skip(other.get());
        } else {
            record(object, start);
        }
    }

    private void alone(Fields object, long start) {
        if (Lookalike.isRecord(object)) {
            element(object, start);
        } else if (!Lookalike.isDigest(object)) {
            skip(object.isEmpty() ? "an empty JSON object" : "a JSON object with the fields " + firstNames(object));
        }
    }

    private void record(Fields object, long start) {
        String repeated = tree.repeatedName();
        if (!repeated.isEmpty()) {
            reject(
                    "it has the field '%s' twice".formatted(repeated),
                    "somebody edited the record; CloudTrail never writes a field twice.");
            return;
        }
        long length = parser.currentLocation().getByteOffset() - start;
        readings.accept(new Reading.OfRecord(object, new Origin(file, records++, start, length)));
    }

    private void reject(String why, String maybe) {
        String where = "%s, record %d".formatted(file, records++);
        readings.accept(new Reading.OfReject(
                new Gap("rejected", where, "The record was not judged: %s.".formatted(why), maybe)));
    }

    /** Tells once for a file that it holds something else than records. */
    private void skip(String what) {
        if (!toldLookalike) {
            toldLookalike = true;
            readings.accept(new Reading.OfGap(new Gap(
                    "skipped",
                    file,
                    "Not a CloudTrail log: it holds %s.".formatted(what),
                    "it lies here by mistake; move it out of the folder of logs.")));
        }
    }

    private static String firstNames(Fields object) {
        return String.join(
                ", ",
                new TreeSet<>(object.values().keySet())
                        .stream().limit(5).map(name -> "'" + name + "'").toList());
    }
}
