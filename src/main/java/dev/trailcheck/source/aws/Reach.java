package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.regions.Region;

/** In whose accounts something is read. */
public interface Reach {
    /** In the caller's own. */
    Reach OWN = (access, region, gaps) ->
            List.of(new Reached(Caller.of(access, region).account(), access));

    /** An account, and the way to act in it. */
    record Reached(String account, AwsAccess access) {}

    /**
     * The accounts by their ids; one that cannot be entered is told as a gap. The region says which partition they are in.
     * Fails as the SDK fails where it is not known who calls.
     */
    List<Reached> accounts(AwsAccess access, Region region, Consumer<Gap> gaps);
}
