package dev.trailcheck.ledger;

import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Remembered;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a ledger says of things that are no findings. */
final class LedgerRecords {

    /** An event is known by its eventID, or by the hash of its content where that is no GUID. */
    static final Pattern EVENT = Pattern.compile("[0-9a-f-]{36}|[0-9a-f]{64}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private LedgerRecords() {}

    static Remembered remembered(JsonNode node) {
        Members written = Members.of(node);
        return new Remembered(
                written.text("event", EVENT),
                written.text("content", HASH),
                origin(written),
                written.object("record").fields());
    }

    static Origin origin(Members written) {
        return new Origin(written.text("file"), Math.toIntExact(written.number("index")), 0, 0);
    }

    static Pending pending(JsonNode node) {
        Members written = Members.of(node);
        SortedMap<String, String> tags = new TreeMap<>();
        Members held = written.object("tags");
        held.node().propertyNames().forEach(key -> tags.put(key, held.text(key)));
        return new Pending(
                written.text("rule"),
                written.text("channel"),
                written.text("account"),
                written.text("region"),
                written.text("event", EVENT),
                written.moment("created"),
                written.moment("graceEnd"),
                tags);
    }

    static ApprovalUse use(JsonNode node) {
        Members written = Members.of(node);
        return new ApprovalUse(written.text("approval"), written.text("event"));
    }

    static Looked looked(JsonNode node) {
        Members seen = Members.of(node);
        return new Looked(
                seen.number("files"),
                seen.number("records"),
                seen.number("judged"),
                seen.number("outOfScope"),
                seen.number("outsideWindow"),
                seen.number("duplicate"),
                seen.number("rejected"),
                moment(seen, "from"),
                moment(seen, "until"));
    }

    private static @Nullable Instant moment(Members written, String name) {
        String text = written.textOrNone(name);
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
