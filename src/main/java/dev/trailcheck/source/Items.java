package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * Decides of one item of a file after the other what it is: a record, an envelope to be opened, something that only
 * looks like either; and tells it. Belongs to the reading of one file.
 */
final class Items {

    /** The lists in which CloudTrail itself and the services that carry its records put them. */
    private static final Set<String> LISTS =
            Set.of("Records", "Events", "events", "logEvents", "QueryResultRows", "results", "Messages");

    /** SQS around SNS around EventBridge is three deep; what is wrapped more often is made to tire readers. */
    private static final int DEEPEST = 6;

    private final String file;
    private final Consumer<Reading> readings;
    private final JsonTexts texts;
    private int records;
    private boolean toldLookalike;

    Items(String file, Consumer<Reading> readings, JsonTexts texts) {
        this.file = file;
        this.readings = readings;
        this.texts = texts;
    }

    /** An item as it was found: where it lies in the file, and the first name that an object in it used twice, or "". */
    record Find(long start, long length, String repeatedName, int depth) {
        Find within(String repeated) {
            return new Find(start, length, repeated, depth + 1);
        }
    }

    static boolean isList(String name) {
        return LISTS.contains(name);
    }

    /** How many records have been told of so far, rejected ones included. */
    int records() {
        return records;
    }

    /** How the file is called. */
    String file() {
        return file;
    }

    /** A record that need not be sorted out. */
    void other(Reading.OfOther other) {
        records++;
        readings.accept(other);
    }

    /** {@code delivered} says that the item stands where nothing but records should. */
    void sort(Fields object, Find find, boolean delivered) {
        Optional<Envelope> certain = Envelope.certain(object);
        if (find.depth() > DEEPEST) {
            skip("envelopes within envelopes");
        } else if (certain.isPresent()) {
            open(certain.get(), find);
        } else if (Lookalike.isRecord(object)) {
            candidate(object, find);
        } else {
            Optional<Envelope> possible = Envelope.possible(object);
            if (possible.isPresent()) {
                open(possible.get(), find);
            } else if (!lists(object, find)) {
                unknown(object, find, delivered);
            }
        }
    }

    /** One row of an answer: Lake writes it as objects of one column each, Insights as fields and values. */
    void sortRow(List<?> row, Find find) {
        sort(Row.asObject(row), find, false);
    }

    void skip(String what) {
        skip(what, "it lies here by mistake; move it out of the folder of logs.");
    }

    void skip(String what, String maybe) {
        if (!toldLookalike) {
            toldLookalike = true;
            readings.accept(new Reading.OfGap(
                    new Gap("skipped", file, "Not a CloudTrail log: it holds %s.".formatted(what), maybe)));
        }
    }

    void reject(String why, String maybe) {
        String where = "%s, record %d".formatted(file, records++);
        readings.accept(new Reading.OfReject(
                new Gap("rejected", where, "The record was not judged: %s.".formatted(why), maybe)));
    }

    private void candidate(Fields object, Find find) {
        Optional<String> other = Lookalike.of(object);
        if (other.isPresent()) {
            skip(other.get());
        } else {
            record(object, find);
        }
    }

    private void unknown(Fields object, Find find, boolean delivered) {
        Optional<String> other = Lookalike.of(object);
        if (other.isPresent()) {
            skip(other.get());
        } else if (delivered) {
            record(object, find);
        } else if (!Lookalike.isDigest(object)) {
            skip(object.isEmpty() ? "an empty JSON object" : "a JSON object with the fields " + firstNames(object));
        }
    }

    private void record(Fields object, Find find) {
        if (find.repeatedName().isEmpty()) {
            readings.accept(new Reading.OfRecord(object, new Origin(file, records++, find.start(), find.length())));
        } else {
            reject(
                    "it has the field '%s' twice".formatted(find.repeatedName()),
                    "somebody edited the record; CloudTrail never writes a field twice.");
        }
    }

    private void open(Envelope envelope, Find find) {
        if (envelope.content() instanceof Fields inner) {
            sort(inner, find.within(find.repeatedName()), envelope.promised());
        } else {
            text(envelope.content().toString(), find, envelope.promised());
        }
    }

    private void text(String text, Find find, boolean promised) {
        try {
            texts.read(text, (object, repeated) -> sort(object, find.within(repeated), promised));
        } catch (JacksonException e) {
            if (promised || text.strip().startsWith("{")) {
                reject("the JSON text that carries it is broken", "it was cut on its way; read the trail's own files.");
            } else {
                skip("messages that carry something else than JSON");
            }
        }
    }

    private boolean lists(Fields object, Find find) {
        List<String> names = LISTS.stream()
                .filter(name -> object.values().get(name) instanceof List<?>)
                .sorted()
                .toList();
        for (String name : names) {
            for (Object item : object.list(name)) {
                if (item instanceof Map<?, ?>) {
                    sort(Row.object(item), find.within(find.repeatedName()), name.equals("Records"));
                }
            }
        }
        return !names.isEmpty();
    }

    private static String firstNames(Fields object) {
        return String.join(
                ", ",
                new TreeSet<>(object.values().keySet())
                        .stream().limit(5).map(name -> "'" + name + "'").toList());
    }
}
