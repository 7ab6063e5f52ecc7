package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trailcheck.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON of the samples, against the schema that is published for it. */
class JsonReportTest {

    @Test
    void the_sample_report_is_as_the_published_schema_says() throws IOException {
        assertThat(violations(sample())).isEmpty();
    }

    @Test
    void the_schema_bites() throws IOException {
        assertThat(violations(sample().replace("\"verdict\": \"fail\"", "\"verdict\": \"failed\"")))
                .isNotEmpty();
        assertThat(violations(sample().replace("\"fingerprint\"", "\"fingerPrint\"")))
                .isNotEmpty();
        assertThat(violations(sample().replaceFirst("\"records\": \\d+", "\"records\": -1")))
                .isNotEmpty();
    }

    private static String sample() throws IOException {
        return Files.readString(ProjectFolders.GOLDEN.resolve("findings.json"));
    }

    private static List<String> violations(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "findings.schema.json")), InputFormat.JSON);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
