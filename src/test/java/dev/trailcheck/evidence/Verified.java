package dev.trailcheck.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A verification in short lines: the state, the file by what is special of its name, and the reason. */
final class Verified {

    private Verified() {}

    static List<String> withMetadata(SignedTree tree) {
        return lines(verification(tree.folder(), SignedTree.keys(), tree.saved()));
    }

    static List<String> withoutMetadata(SignedTree tree) {
        return lines(verification(tree.folder(), SignedTree.keys(), SavedSignatures.NONE));
    }

    static Verification verification(Path folder, PublicKeys keys, SavedSignatures saved) {
        return since(folder, keys, saved, null);
    }

    static Verification since(Path folder, PublicKeys keys, SavedSignatures saved, @Nullable Instant since) {
        try {
            return EvidenceTree.verify(folder, new TrustedKeys(keys, saved), since, key -> true, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Verification verification) {
        return verification.files().stream()
                .map(file -> shortened("%s %s %s: %s"
                                .formatted(
                                        file.kind().word(),
                                        file.file(),
                                        file.state().word(),
                                        file.what()))
                        .replaceFirst(": $", ""))
                .toList();
    }

    static List<String> notes(Verification verification) {
        return verification.notes().stream()
                .map(note -> shortened(note.kind() + " " + note.where()))
                .toList();
    }

    private static String shortened(String text) {
        return text.replaceAll("\\S*_CloudTrail(-Digest)?_us-west-[12](_(vector-)?trail_us-west-[12])?_[0-9]{8}T", "")
                .replaceAll("'([0-9])", "$1")
                .replace(".json.gz", "")
                .replace("'", "");
    }
}
