package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Evidence;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        List<Path> written = new ArrayList<>();
        for (ReportWriter writer : writers) {
            Path place = folder.resolve(writer.fileName());
            replace(place, out -> writer.write(assessment, out));
            written.add(place);
        }
        if (speaksOnlyOfThisRun(written)) {
            removeStale(evidence);
        }
        return written;
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
        for (Evidence event : byPath.values()) {
            byte[] text = EvidenceText.of(event.record()).getBytes(StandardCharsets.UTF_8);
            Path place = folder.resolve(event.path());
            Files.createDirectories(place.getParent());
            replace(place, out -> out.write(text));
        }
        return new TreeSet<>(byPath.keySet());
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

    private static void replace(Path place, Content content) throws IOException {
        Path draft = Files.createTempFile(place.toAbsolutePath().getParent(), ".draft-", ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.write(out);
            }
            Permissions.readable(draft);
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
