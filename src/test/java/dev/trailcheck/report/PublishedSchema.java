package dev.trailcheck.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A published JSON schema, with formats checked: ours in docs, or one that a library of its publisher carries. */
record PublishedSchema(Schema schema) {

    static PublishedSchema inDocs(String file) {
        try {
            return of(SpecificationVersion.DRAFT_2020_12, Files.readString(Path.of("docs", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublishedSchema ofOscal() {
        try (InputStream file = Objects.requireNonNull(
                PublishedSchema.class.getResourceAsStream("/schema/json/oscal-ar_schema.json"),
                "the schema's library")) {
            return of(SpecificationVersion.DRAFT_7, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> violations(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static PublishedSchema of(SpecificationVersion version, String text) {
        return new PublishedSchema(SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON));
    }
}
