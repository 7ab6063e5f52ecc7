package dev.trailcheck.evidence;

import dev.trailcheck.finding.Note;
import java.util.function.Consumer;

/** Gives public keys for digests when it is known which are there. What it cannot give it tells as notes. */
public interface KeySource {

    KeySource NONE = (hours, notes) -> PublicKeys.NONE;

    /** The keys with which digests of this region may have been signed in these hours. */
    PublicKeys keys(DigestHours hours, Consumer<Note> notes);
}
