package dev.trailcheck.evidence;

/**
 * What a verification trusts: the public keys that the user gave, the signatures that were saved beside digests, and who is
 * asked for the keys of digests that the former lack.
 */
public record TrustedKeys(PublicKeys keys, SavedSignatures saved, KeySource further) {

    public TrustedKeys(PublicKeys keys, SavedSignatures saved) {
        this(keys, saved, KeySource.NONE);
    }
}
