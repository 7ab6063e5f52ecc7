package dev.trailcheck.check;

import java.time.Instant;

/**
 * Notes records of other services, which come in long rows from one account and region, and tells of each row once. Belongs
 * to one thread.
 */
final class Glimpse {

    private final Sighted sighted;
    private String account = "";
    private String region = "";
    private Instant earliest = Instant.MAX;
    private Instant latest = Instant.MIN;

    Glimpse(Sighted sighted) {
        this.sighted = sighted;
    }

    void note(String ofAccount, String ofRegion, Instant time) {
        if (!account.equals(ofAccount) || !region.equals(ofRegion)) {
            end();
            account = ofAccount;
            region = ofRegion;
        }
        earliest = time.isBefore(earliest) ? time : earliest;
        latest = time.isAfter(latest) ? time : latest;
    }

    /** Nothing more comes for now. */
    void end() {
        if (!earliest.isAfter(latest)) {
            sighted.note(account, region, earliest);
            sighted.note(account, region, latest);
        }
        earliest = Instant.MAX;
        latest = Instant.MIN;
    }
}
