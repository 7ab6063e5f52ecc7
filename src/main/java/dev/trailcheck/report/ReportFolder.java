package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where reports go. Every file is written beside its place and then moved there, evidence before the reports that speak
 * of it: a crash at any moment leaves the last good report.
 */
public record ReportFolder(Path folder) {

    /** Only files that look like ours are ever removed. */
    private static final Pattern EVIDENCE =
            Pattern.compile("evidence/(\\d{12}|unknown-account)/[a-z0-9-]+/[0-9a-f-]{36,73}\\.json");

    /** What is named like a report of ours, of whatever version. */
    private static final Pattern REPORT =
            Pattern.compile("(findings[.-].*)|summary\\.(json|md)|junit\\.xml|gl-code-quality\\.json|oscal-ar\\.json");

    /** Writes the evidence and every report; returns the reports' paths in the order of the writers. */
    public List<Path> write(Assessment assessment, List<? extends ReportWriter> writers) throws IOException {
        Files.createDirectories(folder);
        Set<String> evidence = writeEvidence(assessment);
        List<Path> written = writers.stream()
                .map(writer -> folder.resolve(writer.fileName()))
                .toList();
        writeAll(assessment, writers);
        if (speaksOnlyOfThisRun(written)) {
            removeStale(evidence);
        }
        return written;
    }

    /** All are drafted before the first takes its place, so that reports in one folder speak of one run. */
    private void writeAll(Assessment assessment, List<? extends ReportWriter> writers) throws IOException {
        Queue<Draft> drafts = new ConcurrentLinkedQueue<>();
        try {
            SideBySide.all(writers.stream()
                    .<Callable<Boolean>>map(writer -> () -> drafts.add(
                            Draft.of(folder.resolve(writer.fileName()), out -> writer.write(assessment, out))))
                    .toList());
            for (Draft draft : drafts) {
                draft.publish();
            }
        } finally {
            for (Draft draft : drafts) {
                draft.close();
            }
        }
    }

    /** A report of an earlier run that was not written anew still needs its evidence. */
    private boolean speaksOnlyOfThisRun(List<Path> written) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            REPORT.matcher(String.valueOf(file.getFileName())).matches())
                    .allMatch(written::contains);
        }
    }

    private Set<String> writeEvidence(Assessment assessment) throws IOException {
        TreeMap<String, Evidence> byPath = new TreeMap<>();
        assessment.findings().stream()
                .flatMap(finding -> finding.events().stream())
                .forEach(event -> byPath.put(event.path(), event));
        Queue<Evidence> waiting = new ConcurrentLinkedQueue<>(byPath.values());
        SideBySide.all(Collections.nCopies(SideBySide.PROCESSORS, () -> {
            Set<Path> folders = new HashSet<>();
            for (Evidence event = waiting.poll(); event != null; event = waiting.poll()) {
                writeEvidence(event, folders);
            }
            return true;
        }));
        return new TreeSet<>(byPath.keySet());
    }

    /** {@code folders} are those that are known to be there. */
    private void writeEvidence(Evidence event, Set<Path> folders) throws IOException {
        Path place = folder.resolve(event.path());
        if (folders.add(place.getParent())) {
            Files.createDirectories(place.getParent());
        }
        byte[] text = EvidenceText.of(event.record()).getBytes(StandardCharsets.UTF_8);
        try (Draft draft = Draft.of(place, out -> out.write(text))) {
            draft.publish();
        }
    }

    /** Evidence of an earlier run that no finding speaks of any more. */
    private void removeStale(Set<String> current) throws IOException {
        Path evidence = folder.resolve("evidence");
        if (!Files.isDirectory(evidence)) {
            return;
        }
        try (Stream<Path> files = Files.walk(evidence)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!current.contains(name) && EVIDENCE.matcher(name).matches()) {
                    Files.delete(file);
                }
            }
        }
    }
}
