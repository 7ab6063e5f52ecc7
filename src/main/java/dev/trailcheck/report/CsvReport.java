package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.policy.ExceptionGrant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * {@code findings.csv}: every finding as a row, for spreadsheets; RFC 4180, each value quoted. No cell is a formula,
 * whatever a record says.
 */
public final class CsvReport implements ReportWriter {

    /** Without it Excel reads UTF-8 as the code page of its country. */
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    /** What begins a formula, by OWASP's page on CSV injection; the wide forms do so in East Asian spreadsheets. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final CsvMapper CSV = CsvMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS)
            .build();

    private record Column(String name, Function<Finding, String> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("status", finding -> finding.status().word()),
            new Column("severity", finding -> finding.rule().severity().word()),
            new Column("rule", finding -> finding.rule().id()),
            new Column("account", Finding::account),
            new Column("accountName", Finding::accountName),
            new Column("region", Finding::region),
            new Column("channel", Finding::channel),
            new Column("principal", Finding::principal),
            new Column("time", finding -> finding.time().toString()),
            new Column("firstSeen", finding -> finding.firstSeen().toString()),
            new Column("message", Finding::message),
            new Column("controls", CsvReport::controls),
            new Column("fingerprint", finding -> finding.fingerprint().hex()),
            new Column("event", finding -> finding.offence().id()),
            new Column("exception", finding -> exception(finding, ExceptionGrant::id)),
            new Column("exceptionOwner", finding -> exception(finding, ExceptionGrant::owner)),
            new Column(
                    "exceptionExpires",
                    finding -> exception(finding, grant -> grant.expires().toString())),
            new Column("evidence", finding -> finding.offence().path()));

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String fileName() {
        return "findings.csv";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        COLUMNS.forEach(column -> schema.addColumn(column.name()));
        try (SequenceWriter rows = CSV.writer(schema.build()).writeValues(out)) {
            for (Finding finding : assessment.findings()) {
                rows.write(COLUMNS.stream()
                        .map(column -> inert(column.cell().apply(finding)))
                        .toList());
            }
        }
    }

    private static String inert(String raw) {
        boolean formula = !raw.isEmpty() && BEGINS_FORMULA.indexOf(raw.charAt(0)) >= 0;
        return (formula ? "'" : "") + Plain.text(raw);
    }

    private static String controls(Finding finding) {
        return finding.rule().controls().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private static String exception(Finding finding, Function<ExceptionGrant, String> part) {
        return finding.exception().map(part).orElse("");
    }
}
