package dev.trailcheck.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Reason;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.finding.Status;
import dev.trailcheck.policy.ExceptionGrant;
import dev.trailcheck.report.ReportFolder;
import dev.trailcheck.report.ReportWriter;
import dev.trailcheck.report.SampleAssessments;
import dev.trailcheck.report.SarifSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * How long the reports of very many findings take: of five rules in 41 accounts, each with its record, its reasons and what a
 * later run needs, in every format, by the way that {@code check} takes. Run its main with FOLDER, how many findings, and
 * the words of formats, of which {@code none} leaves the evidence alone.
 */
public final class WritingReports {

    private static final ExceptionGrant GRANT = new ExceptionGrant(
            "EXC-7",
            "",
            "unexpected-region",
            "",
            "",
            "",
            "",
            "A move to another region; see the plan.",
            "carol",
            "OPS-12",
            SampleAssessments.UNTIL);

    private WritingReports() {}

    private record Timed(ReportWriter writer, ConcurrentLinkedQueue<String> times) implements ReportWriter {

        @Override
        public String format() {
            return writer.format();
        }

        @Override
        public String fileName() {
            return writer.fileName();
        }

        @Override
        public void write(Assessment assessment, OutputStream out) throws IOException {
            long begin = System.nanoTime();
            long processor = ofThisThread();
            writer.write(assessment, out);
            times.add("%-12s %6.2f s, %6.2f s of a processor"
                    .formatted(format(), seconds(System.nanoTime() - begin), seconds(ofThisThread() - processor)));
        }

        private static long ofThisThread() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    public static void main(String... arguments) throws IOException {
        Assessment assessment = assessment(Integer.parseInt(arguments[1]));
        ConcurrentLinkedQueue<String> times = new ConcurrentLinkedQueue<>();
        List<String> words = List.of(arguments).subList(2, arguments.length);
        List<ReportWriter> writers = words.equals(List.of("none"))
                ? List.of()
                : Formats.named(words, SarifSettings.DEFAULT, new ArrayList<>()).stream()
                        .<ReportWriter>map(writer -> new Timed(writer, times))
                        .toList();
        System.gc();
        long begin = System.nanoTime();
        long processor = ofThisProcess();
        new ReportFolder(Path.of(arguments[0])).write(assessment, writers);
        long end = System.nanoTime();
        times.forEach(System.out::println);
        System.out.printf(
                "all, and the evidence: %.2f s, %.2f s of processors%n",
                seconds(end - begin), seconds(ofThisProcess() - processor));
    }

    /** With its compiler and its collector. */
    private static long ofThisProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Assessment assessment(int count) {
        Assessment plain = SampleAssessments.many(count);
        List<Finding> findings = IntStream.range(0, count)
                .mapToObj(i -> inLife(plain.findings().get(i), i))
                .toList();
        Map<String, Remembered> memory = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Evidence event : finding.events()) {
                memory.put(
                        event.id(), new Remembered(event.id(), Sha256.hex(event.id()), event.origin(), event.record()));
            }
        }
        return new Assessment(
                plain.asOf(),
                plain.verdict(),
                plain.coverage(),
                plain.rules(),
                findings,
                plain.pending(),
                plain.approvalUses(),
                plain.notes(),
                plain.gaps(),
                plain.integrity(),
                List.of(),
                Optional.of(SampleAssessments.FROM.minus(Duration.ofDays(1))),
                List.copyOf(memory.values()));
    }

    /** A few in a hundred are known, accepted or settled. */
    private static Finding inLife(Finding finding, int number) {
        Status status = switch (number % 40) {
            case 7, 8, 9 -> Status.OPEN;
            case 17 -> Status.EXCEPTED;
            case 27 -> Status.RESOLVED;
            default -> Status.NEW;
        };
        return new Finding(
                finding.rule(),
                status,
                finding.fingerprint(),
                finding.message(),
                finding.account(),
                finding.accountName(),
                finding.region(),
                finding.channel(),
                finding.principal(),
                finding.time(),
                finding.firstSeen(),
                finding.events(),
                finding.facts(),
                why(finding),
                status == Status.EXCEPTED ? Optional.of(GRANT) : Optional.empty());
    }

    private static List<Reason> why(Finding finding) {
        return List.of(
                new Reason(11, "name == \"%s\"".formatted(finding.offence().name()), List.of("name is so")),
                new Reason(
                        12,
                        "region not memberOf policy.regions",
                        List.of("region is '%s'".formatted(finding.region()))));
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }
}
