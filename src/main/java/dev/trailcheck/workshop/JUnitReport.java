package dev.trailcheck.workshop;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results of tests as JUnit XML, which GitLab and Jenkins show: a suite for each rule, a case for each case. A rule
 * without a test is a skipped case, a test that cannot be read an error. No times: the same results give the same bytes.
 */
public final class JUnitReport {

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static void write(List<TestedRule> tested, Path file) throws IOException {
        Draft.of(text(tested)).replace(file);
    }

    static String text(List<TestedRule> tested) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitReport(xml).suites(tested);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory.", e);
        }
        return text.toString();
    }

    private void suites(List<TestedRule> tested) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", "trailcheck rules");
        counts(tested);
        for (TestedRule rule : tested) {
            suite(rule);
        }
        line(0);
        xml.writeEndElement();
        line(0);
    }

    private void suite(TestedRule rule) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", rule.rule().id());
        counts(List.of(rule));
        switch (rule.state()) {
            case HELD, FAILED -> {
                for (RuleTestResult result : rule.cases()) {
                    testCase(result);
                }
            }
            case UNTESTED -> only(rule, "has a test", "skipped", "No test lies beside the rule.", "");
            case BROKEN -> only(rule, "can be read", "error", "The test cannot be read.", told(rule.mistakes()));
        }
        line(1);
        xml.writeEndElement();
    }

    private void testCase(RuleTestResult result) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("classname", result.rule());
        attribute("name", result.name());
        attribute("file", result.file());
        attribute("line", String.valueOf(result.line()));
        if (!result.held()) {
            String fields = result.differences().stream().map(Difference::what).collect(Collectors.joining("; "));
            outcome("failure", "Other than expected: " + fields, told(result));
        }
        xml.writeEndElement();
    }

    private void only(TestedRule rule, String name, String kind, String message, String text)
            throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("classname", rule.rule().id());
        attribute("name", name);
        outcome(kind, message, text);
        xml.writeEndElement();
    }

    private void outcome(String kind, String message, String text) throws XMLStreamException {
        line(3);
        xml.writeStartElement(kind);
        attribute("message", message);
        xml.writeCharacters(text);
        xml.writeEndElement();
        line(2);
    }

    private void counts(List<TestedRule> tested) throws XMLStreamException {
        attribute("tests", sum(tested, rule -> Math.max(1, rule.cases().size())));
        attribute("failures", sum(tested, TestedRule::failed));
        attribute("errors", sum(tested, rule -> rule.state() == TestedRule.State.BROKEN ? 1 : 0));
        attribute("skipped", sum(tested, rule -> rule.state() == TestedRule.State.UNTESTED ? 1 : 0));
    }

    private static String sum(List<TestedRule> tested, ToLongFunction<TestedRule> count) {
        return String.valueOf(tested.stream().mapToLong(count).sum());
    }

    private static String told(RuleTestResult result) {
        return result.differences().stream()
                .map(difference -> "%s\n  expected  %s\n  got       %s\n"
                        .formatted(
                                Plain.text(difference.what()),
                                Plain.text(difference.expected()),
                                Plain.text(difference.got())))
                .collect(Collectors.joining("", "\n", ""));
    }

    private static String told(List<Mistake> mistakes) {
        return mistakes.stream()
                .flatMap(mistake -> mistake.toString().lines())
                .map(Plain::text)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** XML has no form for most control characters, not even an escape. */
    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Plain.text(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
