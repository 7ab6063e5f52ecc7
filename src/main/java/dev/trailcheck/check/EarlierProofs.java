package dev.trailcheck.check;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.finding.Proof;
import dev.trailcheck.ledger.Ledger;
import java.util.HashMap;
import java.util.Map;

/** What earlier runs proved of events that this one only remembers: it proves nothing of files that it did not read. */
final class EarlierProofs {

    private static final Proof READ_EARLIER =
            Proof.unverified("An earlier run read it, and did not say what digests prove of its file.");

    private final Map<String, Proof> proven = new HashMap<>();

    EarlierProofs(Ledger ledger) {
        ledger.findings().values().stream()
                .flatMap(finding -> finding.events().stream())
                .filter(event -> event.proof().isAsked())
                .forEach(event -> proven.put(event.id(), event.proof()));
    }

    Proof of(ApiCall call) {
        return proven.getOrDefault(call.id(), READ_EARLIER);
    }
}
