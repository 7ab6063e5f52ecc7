package dev.trailcheck.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.RulePage;
import dev.trailcheck.rule.Severity;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitReportTest {

    @Test
    void each_rule_is_a_suite_and_each_case_a_case() {
        RuleTestResult held = new RuleTestResult("deleted", "fires", "rules/deleted.test.yaml", 2, List.of());
        RuleTestResult failed = new RuleTestResult(
                "deleted",
                "is silent",
                "rules/deleted.test.yaml",
                7,
                List.of(new Difference("finding 1", "nothing", "record 1: Deleted.")));
        List<TestedRule> tested = List.of(
                TestedRule.tested(rule("deleted"), List.of(held, failed)),
                TestedRule.untested(rule("lonely")),
                TestedRule.broken(
                        rule("muddled"), List.of(Mistake.inFile("muddled.test.yaml", "It is empty.", "no."))));

        assertThat(JUnitReport.text(tested)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="trailcheck rules" tests="4" failures="1" errors="1" skipped="1">
                  <testsuite name="deleted" tests="2" failures="1" errors="0" skipped="0">
                    <testcase classname="deleted" name="fires" file="rules/deleted.test.yaml" line="2"></testcase>
                    <testcase classname="deleted" name="is silent" file="rules/deleted.test.yaml" line="7">
                      <failure message="Other than expected: finding 1">
                finding 1
                  expected  nothing
                  got       record 1: Deleted.
                </failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="lonely" tests="1" failures="0" errors="0" skipped="1">
                    <testcase classname="lonely" name="has a test">
                      <skipped message="No test lies beside the rule."></skipped>
                    </testcase>
                  </testsuite>
                  <testsuite name="muddled" tests="1" failures="0" errors="1" skipped="0">
                    <testcase classname="muddled" name="can be read">
                      <error message="The test cannot be read.">
                muddled.test.yaml: It is empty.
                  Maybe no.
                </error>
                    </testcase>
                  </testsuite>
                </testsuites>
                """);
    }

    @Test
    void a_hostile_text_stays_a_text() throws Exception {
        String evil = "]]>\"'<a>&b;\u0000\u0008\u001b[2J\r\n\ufffe\ud800\u202e";
        Document parsed = parsed(JUnitReport.text(List.of(TestedRule.tested(
                rule("a"),
                List.of(new RuleTestResult("a", evil, evil, 1, List.of(new Difference(evil, evil, evil))))))));

        Element test = (Element) parsed.getElementsByTagName("testcase").item(0);
        String inert = "]]>\"'<a>&b;\\u0000\\u0008\\u001b[2J\\u000d\\u000a\\ufffe\\ud800\\u202e";
        assertThat(test.getAttribute("name")).isEqualTo(inert);
        assertThat(test.getAttribute("file")).isEqualTo(inert);
        assertThat(test.getTextContent()).contains("\n  expected  " + inert + "\n  got       " + inert + "\n");
        assertThat(parsed.getElementsByTagName("a").getLength()).isZero();
    }

    @Test
    void the_file_is_written_whole_into_a_folder_made_for_it(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/junit.xml");

        JUnitReport.write(List.of(TestedRule.untested(rule("lönely"))), file);
        JUnitReport.write(List.of(TestedRule.untested(rule("lönely"))), file);

        assertThat(file).hasContent(JUnitReport.text(List.of(TestedRule.untested(rule("lönely")))));
        try (var beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    private static Rule rule(String id) {
        return new Rule(id, Severity.LOW, "T", List.of(), "", "rules/" + id + ".drl", 2, RulePage.EMPTY);
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
