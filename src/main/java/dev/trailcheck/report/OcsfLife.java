package dev.trailcheck.report;

import dev.trailcheck.finding.Status;

/**
 * Where a finding stands, in the enumerations of OCSF 1.5.0: what was done with it (activity_id), and its state (status_id,
 * with the caption that belongs to it).
 */
record OcsfLife(int activity, String activityName, int status, String statusName) {

    private static final String CREATE = "Create";
    private static final String UPDATE = "Update";
    private static final String CLOSE = "Close";

    static OcsfLife of(Status status) {
        return switch (status) {
            case NEW -> new OcsfLife(1, CREATE, 1, "New");
            case OPEN -> new OcsfLife(2, UPDATE, 1, "New");
            case EXCEPTED -> new OcsfLife(2, UPDATE, 3, "Suppressed");
            case AGED_OUT -> new OcsfLife(3, CLOSE, 99, "Aged out");
            case RESOLVED -> new OcsfLife(3, CLOSE, 4, "Resolved");
        };
    }
}
