package dev.trailcheck.trail;

import dev.trailcheck.rule.Control;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of a trail, or of all of them, each with the controls that the answer is evidence for. */
public enum Question {
    WHOLE_TRAIL(
            "whole-trail",
            "One trail has it all",
            "CIS AWS 5.0.0: 3.1 supports",
            "ISO 27001 2022: A.5.28 supports",
            "ISO 27001 2022: A.8.15 supports"),
    NAMED("named-trail", "A trail that was named exists", "ISO 27001 2022: A.8.15 supports"),
    MULTI_REGION(
            "multi-region",
            "It records all regions",
            "CIS AWS 5.0.0: 3.1",
            "CIS AWS 7.0.0: 4.1",
            "ISO 27001 2022: A.8.15 supports"),
    ORGANIZATION(
            "organization-trail",
            "It belongs to the organization",
            "NIST 800-53 r5: AU-9(a) supports",
            "ISO 27001 2022: A.8.15 supports"),
    VALIDATION(
            "log-file-validation",
            "Digests prove its log files",
            "CIS AWS 5.0.0: 3.2",
            "CIS AWS 7.0.0: 4.2",
            "NIST 800-53 r5: AU-9(3) supports",
            "NIST 800-53 r5: SI-7(1) supports",
            "PCI DSS 4.0: 10.3.4 supports"),
    LOGGING(
            "logging",
            "It records now, and did in the whole window",
            "CIS AWS 5.0.0: 3.1 supports",
            "ISO 27001 2022: A.8.15 supports"),
    MANAGEMENT(
            "management-events",
            "It records reads and changes of channels, and changes of trails",
            "CIS AWS 5.0.0: 3.1 supports",
            "ISO 27001 2022: A.8.15 supports"),
    DATA("data-events", "It records the use of signaling channels", "ISO 27001 2022: A.8.15 supports"),
    LOG_DELIVERY(
            "log-delivery",
            "Its log files arrive",
            "ISO 27001 2022: A.5.28 supports",
            "ISO 27001 2022: A.8.15 supports"),
    DIGEST_DELIVERY(
            "digest-delivery",
            "Its digests arrive",
            "NIST 800-53 r5: SI-7(1) supports",
            "PCI DSS 4.0: 10.3.4 supports",
            "ISO 27001 2022: A.5.28 supports");

    private final String id;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // toList() gives a list that nobody can change
    private final List<Control> controls;

    Question(String id, String title, String... controls) {
        this.id = id;
        this.title = title;
        this.controls = Stream.of(controls)
                .map(text -> Control.of(text).orElseThrow())
                .sorted()
                .toList();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public List<Control> controls() {
        return controls;
    }
}
