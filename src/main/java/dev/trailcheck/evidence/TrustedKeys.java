package dev.trailcheck.evidence;

/** What a verification trusts: the public keys that the user gave, and the signatures that were saved beside digests. */
public record TrustedKeys(PublicKeys keys, SavedSignatures saved) {}
