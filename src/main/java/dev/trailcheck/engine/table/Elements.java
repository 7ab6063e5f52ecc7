package dev.trailcheck.engine.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps through the elements of a part of a workbook. What is not of the format's own vocabulary is no element of it. */
final class Elements {

    /** As Excel writes them, and as the strict form of the standard (ISO 29500) does. */
    private static final Set<String> OWN = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/package/2006/relationships");

    private final XMLStreamReader part;

    Elements(XMLStreamReader part) {
        this.part = part;
    }

    /** The attributes of all elements of a name, in order. */
    static List<Map<String, String>> named(String name, XMLStreamReader part) throws UnreadableException {
        List<Map<String, String>> found = new ArrayList<>();
        Elements elements = new Elements(part);
        while (elements.next()) {
            if (elements.begins(name)) {
                Map<String, String> attributes = new HashMap<>();
                for (int i = 0; i < part.getAttributeCount(); i++) {
                    attributes.put(part.getAttributeLocalName(i), part.getAttributeValue(i));
                }
                found.add(attributes);
            }
        }
        return found;
    }

    /** Steps to the next thing in the part; false at its end. */
    boolean next() throws UnreadableException {
        try {
            if (!part.hasNext()) {
                return false;
            }
            int what = part.next();
            if (what == XMLStreamConstants.DTD || what == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableException(
                        0, "The workbook defines entities of its own.", "no program for tables writes any.");
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) { // the parser throws what it did not foresee
            throw Parts.damaged();
        }
    }

    boolean begins(String name) {
        return part.isStartElement() && isNamed(name);
    }

    boolean ends(String name) {
        return part.isEndElement() && isNamed(name);
    }

    /** The characters that stand here; "" at an element. */
    String characters() {
        return part.isCharacters() ? part.getText() : "";
    }

    String attribute(String name) {
        String value = part.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    boolean isOn(String attribute) {
        return Set.of("1", "true", "on").contains(attribute(attribute));
    }

    private boolean isNamed(String name) {
        return part.getLocalName().equals(name) && OWN.contains(String.valueOf(part.getNamespaceURI()));
    }
}
