package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailcheck.finding.Assessment;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The JUnit XML against the schema of Jenkins' plugin, which GitLab and most other readers follow. */
class JunitReportTest {

    private static Schema schema;

    @BeforeAll
    static void read_the_schema() throws SAXException {
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src", "test", "resources", "junit", "jenkins-junit.xsd")
                        .toFile());
    }

    @Test
    void the_report_of_every_run_is_valid() throws SAXException {
        for (Assessment assessment : SampleRuns.all()) {
            validate(text(assessment));
        }
    }

    @Test
    void the_schema_bites() {
        String text = text(SampleAssessments.typical());

        assertThatThrownBy(() -> validate(text.replaceFirst("<testcase classname", "<test classname")))
                .isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> validate(text.replaceFirst("<failure message", "<failure text")))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void the_counts_are_those_of_the_cases() {
        for (Assessment assessment : SampleRuns.all()) {
            Document report = report(assessment);
            for (Element suite : elements(report.getDocumentElement(), "testsuite")) {
                assertThat(count(suite, "tests"))
                        .isEqualTo(elements(suite, "testcase").size());
                assertThat(count(suite, "failures"))
                        .isEqualTo(elements(suite, "failure").size());
                assertThat(count(suite, "errors"))
                        .isEqualTo(elements(suite, "error").size());
                assertThat(count(suite, "skipped"))
                        .isEqualTo(elements(suite, "skipped").size());
            }
            assertThat(elements(report.getDocumentElement(), "failure"))
                    .hasSize(assessment.standing().size());
            assertThat(elements(report.getDocumentElement(), "testcase"))
                    .hasSize(count(report.getDocumentElement(), "tests"));
        }
    }

    @Test
    void every_rule_is_a_suite_and_every_quiet_place_a_passed_case() {
        Document report = report(SampleAssessments.typical());

        assertThat(names(report.getDocumentElement(), "testsuite"))
                .containsExactly(
                        "the run",
                        "root-credential-use",
                        "delete-without-approval",
                        "unexpected-region",
                        "untagged-channel-creation",
                        "short-lived-channel");
        Element shortLived = elements(report.getDocumentElement(), "testsuite").get(5);
        assertThat(names(shortLived, "testcase"))
                .contains("111122223333 us-west-2", "444455556666 ap-southeast-2")
                .allMatch(name -> name.matches("\\d{12} [a-z0-9-]+"));
        Element root = elements(report.getDocumentElement(), "testsuite").get(1);
        assertThat(names(root, "testcase")).doesNotContain("111122223333 us-west-2");
    }

    @Test
    void what_is_settled_is_skipped_and_says_why() {
        Document report = report(SampleRuns.everyStatus());

        List<String> reasons = elements(report.getDocumentElement(), "skipped").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(reasons)
                .contains("Excepted by carol@example.com until 2026-10-10T00:00:00Z: a drill")
                .anyMatch(reason -> reason.startsWith("aged-out: "))
                .anyMatch(reason -> reason.startsWith("resolved: "));
    }

    @Test
    void a_run_that_is_not_whole_is_an_error_and_so_is_a_rule_that_was_stopped() {
        Document report = report(SampleRuns.stopped());

        List<Element> suites = elements(report.getDocumentElement(), "testsuite");
        assertThat(names(suites.get(0), "testcase")).containsExactly("the run is whole", "gap 1: rule-failed");
        assertThat(elements(suites.get(0), "error")).hasSize(1);
        assertThat(names(suites.get(2), "testcase")).containsExactly("the rule judged");
        assertThat(elements(suites.get(2), "error").get(0).getAttribute("message"))
                .isEqualTo("The rule was stopped.");
    }

    @Test
    void no_two_cases_of_a_suite_have_one_name() {
        for (Element suite : elements(report(SampleAssessments.many(2_000)).getDocumentElement(), "testsuite")) {
            assertThat(names(suite, "testcase")).doesNotHaveDuplicates();
        }
    }

    private static void validate(String xml) throws SAXException {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document report(Assessment assessment) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text(assessment))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Assessment assessment) {
        return Written.by(new JunitReport(), assessment);
    }

    private static int count(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static List<String> names(Element within, String tag) {
        return elements(within, tag).stream()
                .map(element -> element.getAttribute("name"))
                .toList();
    }

    private static List<Element> elements(Element within, String tag) {
        NodeList found = within.getElementsByTagName(tag);
        return new ArrayList<>(IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList());
    }
}
