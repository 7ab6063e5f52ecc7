package dev.trailcheck.engine.table;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook, found as Excel finds them: by the directory at the file's end. A part is inflated only when it
 * is asked for, and no further than an honest one is long.
 */
final class Parts implements Closeable {

    private static final int MOST_PARTS = 500;
    private static final int LONGEST_PART = 2_000_000;
    private static final String SAVED_ANEW =
            "a program other than Excel wrote it; open it and save it anew, or save it as CSV.";

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    }

    private final ZipFile zip;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts of(Path path) throws IOException, UnreadableException {
        Parts parts = new Parts(new ZipFile(path.toFile()));
        Set<String> names = new HashSet<>();
        boolean sound = parts.zip.size() <= MOST_PARTS
                && parts.zip.stream().allMatch(part -> names.add(part.getName().toLowerCase(Locale.ROOT)));
        if (!sound) {
            parts.close();
            throw new UnreadableException(0, "The workbook has too many parts, or two of one name.", SAVED_ANEW);
        }
        return parts;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    XMLStreamReader part(String name) throws UnreadableException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableException(0, "The workbook has no part '%s'.".formatted(name), SAVED_ANEW);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_PART + 1);
            if (bytes.length > LONGEST_PART) {
                throw new UnreadableException(
                        0,
                        "The part '%s' is longer than %,d bytes.".formatted(name, LONGEST_PART),
                        "long lists belong in the policy file.");
            }
            return XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw damaged();
        }
    }

    static UnreadableException damaged() {
        return new UnreadableException(0, "A part of the workbook cannot be read.", SAVED_ANEW);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
