package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Walks the JSON documents of one file, one item at a time: an object with a list of records or of what carries them, a
 * bare list, or an item that stands alone. One file may hold several documents, one after the other.
 */
final class LogDocuments {

    private final JsonParser parser;
    private final JsonTree tree;
    private final Items items;
    private final long shift;

    /** The parser's first byte is the file's byte {@code shift}. */
    LogDocuments(JsonParser parser, Items items, ByteSize largestRecord, long shift) {
        this.parser = parser;
        this.tree = new JsonTree(parser, largestRecord.bytes());
        this.items = items;
        this.shift = shift;
    }

    /** Reads to the end; false when there was not a single document. */
    boolean readAll() {
        boolean any = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            any = true;
            switch (token) {
                case START_OBJECT -> document();
                case START_ARRAY -> list("");
                default -> items.skip("a bare JSON value");
            }
        }
        return any;
    }

    private void document() {
        tree.begin();
        long start = parser.currentTokenLocation().getByteOffset();
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        boolean listed = false;
        boolean report = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && Items.isList(name)) {
                listed |= list(name) || name.equals("Records") || name.equals("Events");
            } else if (report && Lookalike.isPartOfReport(name)) {
                parser.skipChildren();
            } else {
                tree.member(others, name);
                report |= Lookalike.beginsReport(name, others);
            }
        }
        Fields object = new Fields(others);
        if (!listed || Lookalike.isRecord(object)) {
            items.sort(object, find(start), false);
        }
    }

    /** The items of a list; in {@code Records} nothing but records should stand. False when there was none. */
    private boolean list(String name) {
        boolean any = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            any = true;
            item(name);
        }
        return any;
    }

    private void item(String listName) {
        boolean delivered = listName.equals("Records");
        tree.begin();
        long start = parser.currentTokenLocation().getByteOffset();
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Fields object = tree.object();
                items.sort(object, find(start), delivered);
            }
            case START_ARRAY -> {
                if (tree.value() instanceof List<?> row && !delivered) {
                    items.sortRow(row, find(start));
                } else {
                    noObject(delivered);
                }
            }
            default -> {
                tree.value();
                noObject(delivered);
            }
        }
    }

    private void noObject(boolean delivered) {
        if (delivered) {
            items.reject("it is no JSON object", "the file was edited; fetch it again.");
        } else {
            items.skip("a list of something else than records");
        }
    }

    private Items.Find find(long start) {
        long length = parser.currentLocation().getByteOffset() - start;
        return new Items.Find(start + shift, length, tree.repeatedName(), 0);
    }
}
