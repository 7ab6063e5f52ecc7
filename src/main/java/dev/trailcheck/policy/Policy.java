package dev.trailcheck.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is allowed in one account, every override applied. Rules read it as a property of the call they judge. Each
 * component is empty where the policy file does not speak of it; the methods say what that means. Immutable.
 */
public record Policy(
        Set<String> regions,
        Map<String, RequiredValues> requiredTags,
        Duration grace,
        List<Glob> approvers,
        List<Network> trustedNetworks,
        List<ChangeWindow> changeWindows,
        List<Glob> masters,
        Bounds messageTtl,
        Map<String, Threshold> thresholds) {

    /** In force where no policy file is given: the service's regions are unrestricted, a channel needs some tag. */
    public static final Policy UNWRITTEN = new Policy(
            Set.of(),
            Map.of(),
            Duration.ofMinutes(15),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Bounds.NONE,
            Map.of(
                    "mass-delete", new Threshold(10, Duration.ofMinutes(10)),
                    "enumeration", new Threshold(100, Duration.ofMinutes(10)),
                    "denied", new Threshold(20, Duration.ofMinutes(10))));

    public Policy {
        regions = Set.copyOf(regions);
        requiredTags = Map.copyOf(requiredTags);
        approvers = List.copyOf(approvers);
        trustedNetworks = List.copyOf(trustedNetworks);
        changeWindows = List.copyOf(changeWindows);
        masters = List.copyOf(masters);
        thresholds = Map.copyOf(thresholds);
    }

    /** Whether this person may approve; anyone may where no approvers are listed. */
    public boolean mayApprove(String person) {
        return approvers.isEmpty() || approvers.stream().anyMatch(glob -> glob.matches(person.strip()));
    }

    /** Whether this principal may ask for a MASTER endpoint; anyone may where no masters are listed. */
    public boolean mayBeMaster(String principal) {
        return masters.isEmpty() || masters.stream().anyMatch(glob -> glob.matches(principal));
    }

    /** Whether an address lies in a trusted network; every address does where no networks are listed. */
    public boolean trusts(String address) {
        return trustedNetworks.isEmpty() || trustedNetworks.stream().anyMatch(network -> network.contains(address));
    }

    /** Whether a moment lies in a change window; every moment does where no windows are listed. */
    public boolean inChangeWindow(Instant time) {
        return changeWindows.isEmpty() || changeWindows.stream().anyMatch(window -> window.contains(time));
    }

    /** Whether a message's time to live, as a request writes it, is within bounds; so is one that is no number. */
    public boolean allowsMessageTtl(String seconds) {
        return !seconds.matches("-?\\d{1,18}") || messageTtl.contains(Long.parseLong(seconds));
    }

    /** The threshold of this name; one that nothing reaches where there is none. */
    public Threshold threshold(String name) {
        return thresholds.getOrDefault(name, Threshold.NEVER);
    }
}
