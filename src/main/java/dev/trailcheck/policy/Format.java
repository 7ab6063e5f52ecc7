package dev.trailcheck.policy;

import java.nio.file.Path;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** A way of writing files: how its tokens are read, and how many bytes of it are. */
record Format(String name, TokenStreamFactory tokens, int limit) {

    private static final int MEBIBYTE = 1 << 20;

    /** Nobody nests deeper by hand, and recursion over the tree stays harmless. */
    private static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder().maxNestingDepth(32).build();

    static final Format YAML = new Format("YAML", yamlTokens(), 16 * MEBIBYTE);

    static final Format JSON = new Format(
            "JSON", JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build(), 16 * MEBIBYTE);

    /** Rows come as bare lists of cells, so that a row of any length keeps its places; tables grow by export. */
    static final Format CSV = new Format(
            "CSV",
            CsvFactory.builder()
                    .streamReadConstraints(CONSTRAINTS)
                    .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES, CsvReadFeature.TRIM_SPACES)
                    .build(),
            64 * MEBIBYTE);

    /** The extension decides; YAML is the rest, as it covers JSON too. */
    static Format of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? JSON : name.endsWith(".csv") ? CSV : YAML;
    }

    /**
     * Octal numbers stay off: with them {@code 012345678901} is refused as a broken number. The large buffer keeps the
     * time linear in the length of a line; the parser copies what it holds whenever it runs dry within a token.
     */
    private static TokenStreamFactory yamlTokens() {
        return YAMLFactory.builder()
                .streamReadConstraints(CONSTRAINTS)
                .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS)
                .loadSettings(LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        .setAllowDuplicateKeys(true)
                        .setCodePointLimit(16 * MEBIBYTE)
                        .setBufferSize(MEBIBYTE)
                        .build())
                .build();
    }
}
