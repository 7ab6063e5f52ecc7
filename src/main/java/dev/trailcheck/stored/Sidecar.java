package dev.trailcheck.stored;

import java.util.Optional;

/** The file that holds what S3 keeps beside the bytes of another: beside {@code x.json.gz} lies this. */
public final class Sidecar {
    public static final String SUFFIX = ".metadata.json";

    private Sidecar() {}

    /** The name of the file that this one lies beside, if this is named as a sidecar. */
    public static Optional<String> beside(String name) {
        return name.endsWith(SUFFIX)
                ? Optional.of(name.substring(0, name.length() - SUFFIX.length()))
                : Optional.empty();
    }
}
