package dev.trailcheck.workshop;

import dev.trailcheck.rule.Rule;
import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Rules and how they stand, for programs. */
public final class RulesJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private RulesJson(JsonGenerator json) {
        this.json = json;
    }

    public static void write(Iterable<TestedRule> tested, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(new Layout(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("schemaVersion", 1);
            json.writeArrayPropertyStart("rules");
            tested.forEach(new RulesJson(json)::rule);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void rule(TestedRule tested) {
        Rule rule = tested.rule();
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("severity", rule.severity().word());
        json.writeStringProperty("title", rule.title());
        json.writeArrayPropertyStart("controls");
        rule.controls().forEach(control -> json.writeString(control.toString()));
        json.writeEndArray();
        json.writeStringProperty("since", rule.since());
        json.writeStringProperty("file", rule.file());
        json.writeNumberProperty("line", rule.line());
        json.writeBooleanProperty("page", !rule.page().markdown().isBlank());
        json.writeObjectPropertyStart("tests");
        json.writeStringProperty("state", tested.state().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("held", tested.held());
        json.writeNumberProperty("failed", tested.failed());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** One member to a line, as in all our JSON. */
    private static final class Layout extends ObjectWriteContext.Base {

        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
