package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Status;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.policy.ExceptionGrant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * {@code junit.xml}: the assessment as results of tests. A suite for each rule, with a passed case for each account and
 * region where nothing stands and a failed one for each finding that does; what is settled is skipped, and says why. A
 * suite before them tells whether the run was whole, since nothing found by half a run is no pass.
 */
public final class JunitReport implements ReportWriter {

    private static final String RUN = "the run";

    @Override
    public String format() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) throws IOException {
        List<JunitSuite> suites = JunitSuite.of(assessment);
        try (JunitXml xml = JunitXml.to(out)) {
            JunitCounts whole = ofRun(assessment);
            xml.suites(suites.stream().map(JunitSuite::counts).reduce(whole, JunitCounts::and));
            run(xml, assessment, whole);
            for (JunitSuite suite : suites) {
                rule(xml, suite);
            }
        } catch (XMLStreamException e) {
            throw new IOException("The XML could not be written.", e);
        }
    }

    private static JunitCounts ofRun(Assessment assessment) {
        int gaps = assessment.gaps().size();
        return new JunitCounts(1L + gaps, 0, assessment.verdict() == Verdict.INCOMPLETE ? 1 : 0, gaps);
    }

    private static void run(JunitXml xml, Assessment assessment, JunitCounts counts) throws XMLStreamException {
        xml.suite(RUN, counts);
        if (assessment.verdict() == Verdict.INCOMPLETE) {
            xml.outcome(
                    RUN, "the run is whole", "error", "The run is not whole.", "What is missing is told by its gaps.");
        } else {
            xml.passed(RUN, "the run is whole");
        }
        int number = 0;
        for (Gap gap : assessment.gaps()) {
            number++;
            xml.skipped(RUN, "gap %d: %s".formatted(number, gap.kind()), gap.where() + ": " + gap.what());
        }
        xml.end();
    }

    private static void rule(JunitXml xml, JunitSuite suite) throws XMLStreamException {
        String rule = suite.rule().id();
        xml.suite(rule, suite.counts());
        if (!suite.stopped().isEmpty()) {
            xml.outcome(rule, "the rule judged", "error", suite.stopped(), "So nothing is known of this rule.");
        }
        for (String place : suite.quiet()) {
            xml.passed(rule, place);
        }
        for (Finding finding : suite.findings()) {
            String name = "%s: %s %s"
                    .formatted(
                            JunitSuite.place(finding),
                            finding.offence().name(),
                            finding.fingerprint().brief());
            if (finding.status().stands()) {
                xml.outcome(rule, name, "failure", finding.message(), told(finding));
            } else {
                xml.skipped(rule, name, settled(finding));
            }
        }
        xml.end();
    }

    private static String settled(Finding finding) {
        if (finding.status() == Status.EXCEPTED && finding.exception().isPresent()) {
            ExceptionGrant grant = finding.exception().get();
            return "Excepted by %s until %s: %s".formatted(grant.owner(), grant.expires(), grant.reason());
        }
        return "%s: %s".formatted(finding.status().word(), finding.message());
    }

    private static String told(Finding finding) {
        return """

                severity     %s
                status       %s, first seen %s
                time         %s
                channel      %s
                principal    %s
                event        %s
                evidence     %s
                fingerprint  %s
                """.formatted(
                        finding.rule().severity().word(),
                        finding.status().word(),
                        finding.firstSeen(),
                        finding.time(),
                        Plain.text(finding.channel()),
                        Plain.text(finding.principal()),
                        Plain.text(finding.offence().id()),
                        finding.offence().path(),
                        finding.fingerprint());
    }
}
