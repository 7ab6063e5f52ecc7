package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a log file in the very form in which a trail delivers it, and decodes only the records that somebody asks for. At
 * the first byte that is not of this form it stops, and leaves the rest to {@link LogDocuments}. Not thread-safe; serves
 * one file after the other.
 */
final class PlainLog {

    private static final byte[] BEGIN = "{\"Records\":[".getBytes(StandardCharsets.US_ASCII);

    /** What one value of a record weighs at most for each of its bytes; see {@link JsonTree}. */
    private static final int HEAVIEST_BYTE = 40;

    private final ByteWindow window = new ByteWindow();
    private final JsonFactory json;
    private final RecordScan scan;
    private final long heaviest;

    PlainLog(JsonFactory json, Limits limits, Predicate<String> wanted) {
        this.json = json;
        this.scan = new RecordScan(wanted);
        this.heaviest = limits.record().bytes();
    }

    /** A document that is to be read otherwise; its first byte stands where byte {@code shift} stood in the file. */
    record Rest(InputStream bytes, long shift) {}

    /** Reads as far as it can, and gives what is left; the end of the document is always left. */
    Rest read(InputStream stored, Items items) {
        window.over(stored);
        window.more(0);
        if (!Arrays.equals(window.bytes(), 0, BEGIN.length, BEGIN, 0, BEGIN.length)) {
            return new Rest(window.rest(0), 0);
        }
        int record = BEGIN.length;
        while (true) {
            int begin = scan.blanks(record);
            boolean opened = window.bytes()[begin] == '{';
            int end = opened ? scan.record(window.bytes(), begin) : JsonScan.FAULT;
            int mark = end >= 0 ? scan.blanks(end) : opened ? scan.stopped() : begin;
            boolean separated = end >= 0 && window.bytes()[mark] == ',';
            int next = separated ? scan.blanks(mark + 1) : mark;
            if (next >= window.limit()) {
                boolean more = window.more(record);
                record = 0;
                if (!more) {
                    return rest(record);
                }
                continue;
            }
            boolean last = end >= 0 && window.bytes()[mark] == ']';
            boolean inside = separated && window.bytes()[next] == '{';
            if (!(last || inside) || !tell(begin, end, items)) {
                return rest(record);
            }
            if (last) {
                return rest(mark);
            }
            record = next;
        }
    }

    private boolean tell(int begin, int end, Items items) {
        if ((long) (end - begin) * HEAVIEST_BYTE < heaviest) {
            Optional<Reading.OfOther> other = scan.other(items.file());
            if (other.isPresent()) {
                items.other(other.get());
                return true;
            }
        }
        Fields fields;
        JsonTree tree;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), window.bytes(), begin, end - begin)) {
            parser.nextToken();
            tree = new JsonTree(parser, heaviest);
            fields = tree.object();
        } catch (JacksonException e) {
            return false; // whoever reads the rest meets it again, and tells of it
        }
        items.sort(fields, new Items.Find(window.position(begin), end - begin, tree.repeatedName(), 0), true);
        return true;
    }

    /** As if the list began here. */
    private Rest rest(int from) {
        return new Rest(
                new SequenceInputStream(new ByteArrayInputStream(BEGIN), window.rest(from)),
                window.position(from) - BEGIN.length);
    }
}
