package dev.trailcheck.engine.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells name by their number. */
final class SharedTexts {

    private SharedTexts() {}

    static List<String> in(XMLStreamReader part) throws UnreadableException {
        List<String> texts = new ArrayList<>();
        Elements elements = new Elements(part);
        while (elements.next()) {
            if (elements.begins("si")) {
                texts.add(text(elements, "si"));
            }
        }
        return texts;
    }

    /** What stands in an element up to its end, however it is coloured; how it is pronounced is no part of it. */
    static String text(Elements elements, String element) throws UnreadableException {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        boolean spoken = false;
        while (!elements.ends(element) && elements.next()) {
            spoken = elements.begins("rPh") || (spoken && !elements.ends("rPh"));
            within = elements.begins("t") || (within && !elements.ends("t"));
            text.append(within && !spoken ? elements.characters() : "");
        }
        return text.toString();
    }
}
