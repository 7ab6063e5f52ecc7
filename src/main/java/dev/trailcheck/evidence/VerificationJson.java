package dev.trailcheck.evidence;

import dev.trailcheck.finding.FileCounts;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Note;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A verification for programs; docs/verify.md describes its members. */
public final class VerificationJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private VerificationJson(JsonGenerator json) {
        this.json = json;
    }

    public static void write(Verification verification, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(new Layout(), out)) {
            new VerificationJson(json).write(verification);
            json.writeRaw('\n');
        }
    }

    private void write(Verification verification) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", 1);
        json.writeStringProperty("result", verification.result().word());
        FileCounts counts = verification.counts();
        counts("digests", FileKind.DIGEST, counts);
        counts("logs", FileKind.LOG, counts);
        json.writeArrayPropertyStart("files");
        verification.files().forEach(this::file);
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        verification.notes().forEach(this::note);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(String name, FileKind kind, FileCounts counts) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("all", counts.of(kind));
        for (FileState state : FileState.values()) {
            json.writeNumberProperty(state.word(), counts.of(kind, state));
        }
        json.writeEndObject();
    }

    private void file(FileVerdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("kind", verdict.kind().word());
        json.writeStringProperty("file", wellFormed(verdict.file()));
        json.writeStringProperty("state", verdict.state().word());
        json.writeStringProperty("what", wellFormed(verdict.what()));
        json.writeStringProperty("maybe", wellFormed(verdict.maybe()));
        json.writeEndObject();
    }

    private void note(Note note) {
        json.writeStartObject();
        json.writeStringProperty("kind", note.kind());
        json.writeStringProperty("where", wellFormed(note.where()));
        json.writeStringProperty("what", wellFormed(note.what()));
        json.writeEndObject();
    }

    /** UTF-8 has no form for half a surrogate pair, which JSON input can hold as an escape. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
