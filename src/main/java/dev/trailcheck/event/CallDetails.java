package dev.trailcheck.event;

import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Policy;
import java.time.Instant;

/**
 * One CloudTrail record as typed values. {@code id} is the record's identity in lower case, {@code content} the hash of
 * its body (64 hex digits); {@code error} is the error code, or the message where there is no code; {@code record} is
 * the whole body, for evidence. An event that {@code amends} an earlier one carries the earlier one's identity.
 */
public record CallDetails(
        String id,
        boolean amends,
        String content,
        Instant time,
        String source,
        String name,
        String type,
        String region,
        Account owner,
        Policy policy,
        Identity identity,
        String sourceIp,
        String userAgent,
        boolean readOnly,
        boolean fromConsole,
        String error,
        String errorMessage,
        Fields request,
        Fields response,
        String channel,
        String channelName,
        String vpcEndpoint,
        String tls,
        Origin origin,
        Fields record) {

    /** The same call as it was known when all of its record could be read. */
    public CallDetails knownAs(String knownId, String knownContent) {
        return new CallDetails(
                knownId,
                amends,
                knownContent,
                time,
                source,
                name,
                type,
                region,
                owner,
                policy,
                identity,
                sourceIp,
                userAgent,
                readOnly,
                fromConsole,
                error,
                errorMessage,
                request,
                response,
                channel,
                channelName,
                vpcEndpoint,
                tls,
                origin,
                record);
    }

    /** Two calls are the same when their records are; the hash of the body stands for all that was read from it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CallDetails that && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }
}
