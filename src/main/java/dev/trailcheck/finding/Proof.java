package dev.trailcheck.finding;

import java.util.Locale;

/** What is proven of the file that an event was read from, and why no more than that. */
public record Proof(State state, String why) {

    /** The worse the later. */
    public enum State {
        /** Nobody asked. */
        UNASKED,
        /** The file is as CloudTrail delivered it. */
        VERIFIED,
        /** Nothing proves the file. */
        UNVERIFIED,
        /** The file is not as CloudTrail delivered it. */
        TAMPERED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Proof UNASKED = new Proof(State.UNASKED, "");

    public static Proof unverified(String why) {
        return new Proof(State.UNVERIFIED, why);
    }

    /** What a verdict on a file means for an event that was read from it. */
    public static Proof of(FileVerdict verdict) {
        return switch (verdict.state()) {
            case VALID -> new Proof(State.VERIFIED, "");
            case INVALID -> new Proof(State.TAMPERED, verdict.what());
            case UNLISTED ->
                unverified(
                        "No digest lists its file, though digests cover its hour: the trail that signs did not deliver it, so another trail or somebody did.");
            case MISSING ->
                unverified("A digest lists its file, but in its place lies none: it was read through a link.");
            case UNPROVEN, NOT_YET_VERIFIABLE -> unverified(verdict.what());
        };
    }

    public boolean isAsked() {
        return state != State.UNASKED;
    }
}
