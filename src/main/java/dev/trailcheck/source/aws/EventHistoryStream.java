package dev.trailcheck.source.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The pages of an event history as one answer of LookupEvents, holding one page at a time. Where a page cannot be had the
 * answer ends, and the fault is told. Belongs to one thread.
 */
final class EventHistoryStream extends InputStream {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] BEGIN = {'{', '"', 'E', 'v', 'e', 'n', 't', 's', '"', ':', '['};
    private static final byte[] END = {']', '}', '\n'};

    private final Pages pages;
    private final Consumer<AwsFault> faults;
    private InputStream current = new ByteArrayInputStream(BEGIN);
    private boolean first = true;
    private boolean ended;

    EventHistoryStream(Pages pages, Consumer<AwsFault> faults) {
        this.pages = pages;
        this.faults = faults;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = current.read(target, offset, length);
        while (count < 0 && !ended) {
            current = new ByteArrayInputStream(more());
            count = current.read(target, offset, length);
        }
        return count;
    }

    private byte[] more() throws IOException {
        try {
            Optional<List<String>> page = pages.next();
            if (page.isPresent()) {
                return written(page.get());
            }
        } catch (SdkException | UncheckedIOException e) {
            faults.accept(AwsFault.inRegion(e, "cloudtrail:LookupEvents", "the event history"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        ended = true;
        return END;
    }

    private byte[] written(List<String> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String record : records) {
            if (!first) {
                bytes.write(',');
            }
            first = false;
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
                json.writeStartObject();
                json.writeStringProperty("CloudTrailEvent", record == null ? "" : record);
                json.writeEndObject();
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        pages.close();
    }
}
