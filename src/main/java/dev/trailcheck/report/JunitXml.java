package dev.trailcheck.report;

import dev.trailcheck.finding.Plain;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes JUnit's XML as a stream, after the schema of Jenkins' plugin. Texts lose what XML 1.0 has no form for. Every time
 * is zero: some readers want one, and the same assessment gives the same bytes. Belongs to one thread; closing it does not
 * close what lies beneath.
 */
final class JunitXml implements AutoCloseable {

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static JunitXml to(OutputStream out) throws XMLStreamException {
        String encoding = StandardCharsets.UTF_8.name();
        JunitXml written = new JunitXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, encoding));
        written.xml.writeStartDocument(encoding, "1.0");
        return written;
    }

    void suites(JunitCounts counts) throws XMLStreamException {
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", Tool.NAME);
        counts(counts);
    }

    void suite(String name, JunitCounts counts) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", name);
        counts(counts);
        attribute("skipped", String.valueOf(counts.skipped()));
    }

    /** Ends the suite that was begun last. */
    void end() throws XMLStreamException {
        line(1);
        xml.writeEndElement();
    }

    void passed(String suite, String name) throws XMLStreamException {
        line(2);
        xml.writeEmptyElement("testcase");
        attributes(suite, name);
    }

    void skipped(String suite, String name, String why) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attributes(suite, name);
        line(3);
        xml.writeStartElement("skipped");
        xml.writeCharacters(Plain.text(why));
        xml.writeEndElement();
        line(2);
        xml.writeEndElement();
    }

    /** A case that came out as {@code kind} says, failure or error. */
    void outcome(String suite, String name, String kind, String message, String text) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attributes(suite, name);
        line(3);
        xml.writeStartElement(kind);
        attribute("message", message);
        attribute("type", kind);
        xml.writeCharacters(lines(text));
        xml.writeEndElement();
        line(2);
        xml.writeEndElement();
    }

    @Override
    public void close() throws XMLStreamException {
        line(0);
        xml.writeEndDocument();
        line(0);
        xml.close();
    }

    private void attributes(String suite, String name) throws XMLStreamException {
        attribute("classname", suite);
        attribute("name", name);
        attribute("time", "0");
    }

    private void counts(JunitCounts counts) throws XMLStreamException {
        attribute("tests", String.valueOf(counts.tests()));
        attribute("failures", String.valueOf(counts.failures()));
        attribute("errors", String.valueOf(counts.errors()));
        attribute("time", "0");
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Plain.text(value));
    }

    private static String lines(String text) {
        return text.lines().map(Plain::text).collect(Collectors.joining("\n"));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
