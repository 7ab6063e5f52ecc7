package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Query results of Athena as CSV. Columns are written in lower case there, objects as JSON or in a form of Presto's that
 * cannot be told apart ({@code {type=IAMUser, ...}}): a row with such an identity is rejected, never guessed.
 */
final class AthenaTable {

    private static final Map<String, String> NAMES = Stream.of(
                    "eventVersion",
                    "userIdentity",
                    "eventTime",
                    "eventSource",
                    "eventName",
                    "awsRegion",
                    "sourceIPAddress",
                    "userAgent",
                    "errorCode",
                    "errorMessage",
                    "requestParameters",
                    "responseElements",
                    "additionalEventData",
                    "requestID",
                    "eventID",
                    "resources",
                    "eventType",
                    "apiVersion",
                    "readOnly",
                    "recipientAccountId",
                    "serviceEventDetails",
                    "sharedEventID",
                    "vpcEndpointId",
                    "tlsDetails",
                    "eventCategory",
                    "managementEvent",
                    "eventJson")
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    private static final Set<String> OBJECTS = Set.of(
            "userIdentity",
            "requestParameters",
            "responseElements",
            "additionalEventData",
            "resources",
            "tlsDetails",
            "serviceEventDetails");

    private final Items items;
    private final JsonTexts texts;

    private AthenaTable(Items items, JsonTexts texts) {
        this.items = items;
        this.texts = texts;
    }

    static void read(InputStream bytes, Items items, JsonTexts texts) throws FileTooLargeException {
        AthenaTable table = new AthenaTable(items, texts);
        try (MappingIterator<List<String>> rows = CsvMapper.builder()
                .enable(CsvReadFeature.WRAP_AS_ARRAY)
                .enable(CsvReadFeature.SKIP_EMPTY_LINES)
                .build()
                .readerForListOf(String.class)
                .readValues(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            List<String> header = rows.next().stream().map(AthenaTable::name).toList();
            while (rows.hasNext()) {
                table.row(header, rows.next());
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof FileTooLargeException large) {
                throw large;
            }
            items.reject("the table breaks off in it", "its download was cut short; fetch it again.");
        }
    }

    private void row(List<String> header, List<String> cells) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (!cells.get(i).isEmpty()) {
                record.put(header.get(i), cells.get(i));
            }
        }
        Map<String, @Nullable Object> opened = new HashMap<>(record);
        for (String name : OBJECTS) {
            if (record.get(name) instanceof String text && !open(name, text, opened)) {
                items.reject(
                        "its %s is no JSON".formatted(name),
                        "the query should say CAST(%s AS JSON).".formatted(name.toLowerCase(Locale.ROOT)));
                return;
            }
        }
        items.sort(new Fields(opened), new Items.Find(0, 0, "", 0), true);
    }

    private boolean open(String name, String text, Map<String, @Nullable Object> record) {
        try {
            record.remove(name);
            texts.read(
                    "{\"value\": " + text + "}",
                    (object, repeated) -> record.put(name, object.values().get("value")));
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String name(String column) {
        String lower = column.strip().toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(lower, column);
    }
}
