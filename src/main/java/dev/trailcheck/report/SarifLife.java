package dev.trailcheck.report;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Status;
import dev.trailcheck.policy.ExceptionGrant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a finding stands in its life, in SARIF's words: its baseline state, who accepted it, and since when it is known. */
final class SarifLife {

    private SarifLife() {}

    static void state(JsonText json, Finding finding, @Nullable Instant asOf) {
        json.text(
                "baselineState",
                switch (finding.status()) {
                    case NEW -> "new";
                    case OPEN -> "unchanged";
                    case EXCEPTED -> finding.firstSeen().equals(asOf) ? "new" : "unchanged";
                    case AGED_OUT, RESOLVED -> "absent";
                });
        json.object("provenance", () -> SarifTexts.moment(json, "firstDetectionTimeUtc", finding.firstSeen()));
    }

    /** Where one result says who accepted it, each says so, be it nobody (SARIF 2.1.0, 3.27.23). */
    static void suppressions(JsonText json, Finding finding) {
        List<ExceptionGrant> accepted =
                finding.exception().filter(grant -> finding.status() == Status.EXCEPTED).stream()
                        .toList();
        json.objects("suppressions", accepted, grant -> {
            json.text("guid", SarifTexts.guid("exception\n" + grant.id() + "\n" + finding.fingerprint()));
            json.text("kind", "external");
            json.text("status", "accepted");
            json.text("justification", SarifTexts.cut(Plain.text(grant.reason())));
            json.object("properties", () -> {
                json.text("exception", Plain.text(grant.id()));
                json.text("expiryUtc", grant.expires().toString());
                json.text("owner", Plain.text(grant.owner()));
                if (!grant.ticket().isEmpty()) {
                    json.text("ticket", Plain.text(grant.ticket()));
                }
            });
        });
    }

    /** Word of an exception that once held, for the properties of a finding that stands again. */
    static Optional<String> expired(Finding finding) {
        return finding.exception()
                .filter(grant -> finding.status() != Status.EXCEPTED)
                .map(grant -> "Exception '%s' of '%s' ended at %s."
                        .formatted(Plain.text(grant.id()), Plain.text(grant.owner()), grant.expires()));
    }
}
