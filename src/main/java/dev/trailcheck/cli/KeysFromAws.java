package dev.trailcheck.cli;

import dev.trailcheck.evidence.DigestHours;
import dev.trailcheck.evidence.KeySource;
import dev.trailcheck.evidence.PublicKeys;
import dev.trailcheck.finding.Note;
import dev.trailcheck.source.UnreadableException;
import dev.trailcheck.source.aws.SigningKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keys of CloudTrail, asked for once for each region and stretch of time. Belongs to one run. */
final class KeysFromAws implements KeySource {

    private final Supplier<SigningKeys> keys;
    private final Map<DigestHours, PublicKeys> answers = new HashMap<>();

    KeysFromAws(Supplier<SigningKeys> keys) {
        this.keys = keys;
    }

    @Override
    public PublicKeys keys(DigestHours hours, Consumer<Note> notes) {
        for (Map.Entry<DigestHours, PublicKeys> answer : answers.entrySet()) {
            if (answer.getKey().contain(hours)) {
                return answer.getValue();
            }
        }
        PublicKeys got = ask(hours, notes);
        answers.put(hours, got);
        return got;
    }

    private PublicKeys ask(DigestHours hours, Consumer<Note> notes) {
        PublicKeys got = PublicKeys.NONE;
        try {
            for (SigningKeys.Key key : keys.get().of(hours.region(), hours.from(), hours.until())) {
                got = got.and(PublicKeys.of(key.fingerprint(), key.base64()));
            }
        } catch (UnreadableException e) {
            notes.accept(new Note(
                    "no-keys",
                    hours.region(),
                    "Its public keys could not be had from AWS. %s Maybe %s"
                            .formatted(e.gap().what(), e.gap().maybe())));
        }
        return got;
    }
}
