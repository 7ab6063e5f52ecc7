package dev.trailcheck.event;

import dev.trailcheck.policy.Policy;
import java.time.Instant;
import java.util.Set;

/**
 * What a rule can ask of any call. {@code region} is where CloudTrail says it happened; {@code channel} is the ARN of the
 * signaling channel it is about, "" where it is about none or names it by {@code channelName} only; {@code policy} is
 * the one in force for {@code account}.
 */
public sealed interface Call permits ApiCall, ContextCall {

    /** The operations that change a signaling channel, from the service's API reference; other writes only use one. */
    Set<String> CHANGES = Set.of(
            "CreateSignalingChannel",
            "UpdateSignalingChannel",
            "DeleteSignalingChannel",
            "TagResource",
            "UntagResource",
            "UpdateMediaStorageConfiguration");

    CallDetails details();

    default String id() {
        return details().id();
    }

    default Instant time() {
        return details().time();
    }

    default String source() {
        return details().source();
    }

    default String name() {
        return details().name();
    }

    default String type() {
        return details().type();
    }

    default String region() {
        return details().region();
    }

    default String account() {
        return details().owner().id();
    }

    default String accountName() {
        return details().owner().name();
    }

    default String ou() {
        return details().owner().ou();
    }

    default Policy policy() {
        return details().policy();
    }

    default Identity identity() {
        return details().identity();
    }

    default String sourceIp() {
        return details().sourceIp();
    }

    default String userAgent() {
        return details().userAgent();
    }

    default boolean readOnly() {
        return details().readOnly();
    }

    default boolean fromConsole() {
        return details().fromConsole();
    }

    default String error() {
        return details().error();
    }

    default String errorMessage() {
        return details().errorMessage();
    }

    default Fields request() {
        return details().request();
    }

    default Fields response() {
        return details().response();
    }

    default String channel() {
        return details().channel();
    }

    default String channelName() {
        return details().channelName();
    }

    default String vpcEndpoint() {
        return details().vpcEndpoint();
    }

    default String tls() {
        return details().tls();
    }

    default Origin origin() {
        return details().origin();
    }

    /** Whether it asks for a change of a signaling channel, and not only for a look at one or its use. */
    default boolean changesChannel() {
        return CHANGES.contains(name());
    }

    /** Whether the policy lets the caller, or the role whose session it is, ask for a MASTER endpoint. */
    default boolean mayBeMaster() {
        return policy().mayBeMaster(identity().arn())
                || policy().mayBeMaster(identity().issuerArn());
    }

    /** Whether an ARN belongs to another account or region than the call; a text that is no ARN does not. */
    default boolean isElsewhere(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6
                && parts[0].equals("arn")
                && (differs(parts[3], region()) || differs(parts[4], account()));
    }

    private static boolean differs(String stated, String known) {
        return !stated.isEmpty() && !known.isEmpty() && !stated.equals(known);
    }

    /** Whether the service did what was asked. */
    default boolean succeeded() {
        return error().isEmpty();
    }

    /** Whether the caller was refused for want of permission; services spell that in several ways. */
    default boolean denied() {
        return error().startsWith("AccessDenied")
                || error().startsWith("NotAuthorized")
                || error().contains("Unauthorized");
    }
}
