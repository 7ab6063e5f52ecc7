package dev.trailcheck.finding;

/** The identity of a finding over runs, files and machines: 64 hex digits that depend on nothing that may vary. */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {

    public static Fingerprint of(String rule, String account, String region, String eventId) {
        return new Fingerprint(Sha256.hex(String.join("\n", rule, account, region, eventId)));
    }

    /** Enough to tell findings of one report apart, short enough for a link. */
    public String brief() {
        return hex.substring(0, 16);
    }

    @Override
    public int compareTo(Fingerprint other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
