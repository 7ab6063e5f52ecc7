package dev.trailcheck.cli;

import dev.trailcheck.report.SarifAnchor;
import dev.trailcheck.report.SarifCheckout;
import dev.trailcheck.report.SarifSettings;
import dev.trailcheck.rule.Mistake;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How SARIF is to be written, from what the user said and from what the variables of GitLab CI and GitHub Actions say of
 * the checkout. Nothing else in any report comes from the environment.
 */
final class SarifWords {

    private SarifWords() {}

    static SarifSettings settings(String anchor, Map<String, String> environment, Collection<Mistake> mistakes) {
        Optional<SarifAnchor> place = SarifAnchor.of(anchor.strip());
        if (place.isEmpty()) {
            List<String> known =
                    Arrays.stream(SarifAnchor.values()).map(SarifAnchor::word).toList();
            mistakes.add(Mistake.inFile(
                    "--sarif-anchor",
                    "SARIF results cannot stand at '%s'.".formatted(anchor),
                    known.stream().collect(Collectors.joining(" or ", "", " was meant."))));
        }
        return new SarifSettings(
                place.orElse(SarifAnchor.EVIDENCE), checkout(environment).orElse(null));
    }

    private static Optional<SarifCheckout> checkout(Map<String, String> environment) {
        return gitLab(environment).or(() -> gitHub(environment));
    }

    private static Optional<SarifCheckout> gitLab(Map<String, String> environment) {
        return SarifCheckout.of(
                environment.getOrDefault("CI_PROJECT_URL", ""),
                environment.getOrDefault("CI_COMMIT_SHA", ""),
                environment.getOrDefault("CI_COMMIT_BRANCH", ""));
    }

    private static Optional<SarifCheckout> gitHub(Map<String, String> environment) {
        return SarifCheckout.of(
                environment.getOrDefault("GITHUB_SERVER_URL", "") + "/"
                        + environment.getOrDefault("GITHUB_REPOSITORY", ""),
                environment.getOrDefault("GITHUB_SHA", ""),
                environment.getOrDefault("GITHUB_REF_NAME", ""));
    }
}
