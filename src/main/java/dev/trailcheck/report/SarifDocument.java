package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * A SARIF 2.1.0 document around results: tool, rules, controls, and the run itself. {@code category} is what sites tell
 * two analyses of one repository apart by.
 */
record SarifDocument(Assessment run, SarifSettings settings, SarifDescriptors descriptors, String category) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    void write(OutputStream out, SarifNotifications notifications, Consumer<JsonText> results) {
        try (JsonText json = JsonText.to(out)) {
            json.object(() -> {
                json.text("$schema", SCHEMA);
                json.text("version", "2.1.0");
                json.objects("runs", List.of(run), only -> run(json, notifications, results));
            });
        }
    }

    private void run(JsonText json, SarifNotifications notifications, Consumer<JsonText> results) {
        SarifTaxonomies taxonomies = new SarifTaxonomies(descriptors.rules());
        json.object(
                "tool",
                () -> json.object("driver", () -> {
                    json.text("name", Tool.NAME);
                    json.text("fullName", Tool.NAME + " for Amazon Kinesis Video Streams with WebRTC");
                    json.text("semanticVersion", Tool.VERSION);
                    notifications.descriptors(json);
                    json.objects("rules", descriptors.rules(), rule -> SarifRules.descriptor(json, rule, taxonomies));
                    taxonomies.references(json);
                }));
        taxonomies.taxonomies(json);
        json.object("automationDetails", () -> json.text("id", category));
        json.text("columnKind", "utf16CodeUnits");
        json.text("defaultEncoding", "utf-8");
        json.text("language", "en-US");
        // A base without a uri stays relative: GitLab takes an absolute one for part of a finding's identity.
        json.object(
                "originalUriBaseIds",
                () -> json.object(
                        SarifLocations.BASE,
                        () -> SarifTexts.text(
                                json, "description", "The root of the checkout in which the check ran.")));
        SarifCheckout checkout = settings.checkout();
        if (checkout != null) {
            json.objects("versionControlProvenance", List.of(checkout), here -> checkout(json, here));
        }
        json.objects("invocations", List.of(run), only -> SarifInvocation.of(json, only, notifications));
        results.accept(json);
    }

    private static void checkout(JsonText json, SarifCheckout checkout) {
        json.text("repositoryUri", checkout.repositoryUri());
        json.text("revisionId", checkout.revisionId());
        if (!checkout.branch().isEmpty()) {
            json.text("branch", checkout.branch());
        }
        json.object("mappedTo", () -> json.text("uriBaseId", SarifLocations.BASE));
    }
}
