package dev.trailcheck.source;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Channel;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Identity;
import dev.trailcheck.event.Origin;
import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.Policy;
import dev.trailcheck.policy.PolicyBook;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns a record into typed details, with the account it belongs to and the policy in force there. The record must hold
 * what {@link Vitals} asks for. Thread-safe.
 */
public final class CallReader {

    private static final String GUID = "00000000-0000-0000-0000-000000000000";

    private static final int LONGEST_ACCOUNT = 64;

    private final Accounts accounts;
    private final PolicyBook policies;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    /** An account and what is allowed in it. */
    private record Standing(Account account, Policy policy) {}

    public CallReader(Accounts accounts, PolicyBook policies) {
        this.accounts = accounts;
        this.policies = policies;
    }

    public CallDetails read(Fields record, Instant time, Origin origin) {
        Fields request = record.fields("requestParameters");
        Fields response = record.fields("responseElements");
        Channel channel = NamedChannel.of(record, request, response)
                .orElseGet(() -> new Channel("", "", "", "", request.text("channelName"), ""));
        Identity identity = IdentityReader.read(record.fields("userIdentity"), record.text("eventType"));
        Standing standing = standing(first(record.text("recipientAccountId"), channel.account(), identity.account()));
        String content = ContentHash.of(record);
        String amended = amended(record);
        String error = first(record.text("errorCode"), record.text("errorMessage"));
        return new CallDetails(
                identityOf(amended.isEmpty() ? record.text("eventID") : amended, content),
                !amended.isEmpty(),
                content,
                time,
                Vitals.source(record),
                Vitals.name(record),
                record.text("eventType"),
                first(record.text("awsRegion"), channel.region()),
                standing.account(),
                standing.policy(),
                identity,
                record.text("sourceIPAddress"),
                record.text("userAgent"),
                isReadOnly(record),
                isFromConsole(record),
                error,
                record.text("errorMessage"),
                request,
                response,
                channel.arn(),
                channel.name(),
                record.text("vpcEndpointId"),
                record.text("tlsDetails.tlsVersion"),
                origin,
                record);
    }

    /** The account that a record of any service belongs to, as far as the record says. */
    public static String accountOf(Fields record) {
        Fields user = record.fields("userIdentity");
        return first(
                record.text("recipientAccountId"), user.text("accountId"), IdentityReader.accountIn(user.text("arn")));
    }

    /** What is too long to be an account is not remembered, or it would stay in memory. */
    private Standing standing(String account) {
        return account.length() > LONGEST_ACCOUNT
                ? standingOf(account)
                : standings.computeIfAbsent(account, this::standingOf);
    }

    private Standing standingOf(String account) {
        Account known = accounts.account(account);
        return new Standing(known, policies.inForceFor(known));
    }

    /** An eventID that is no GUID could be anything, a path included; the content then is the identity. */
    private static String identityOf(String eventId, String content) {
        return isGuid(eventId) ? eventId.toLowerCase(Locale.ROOT) : content;
    }

    private static boolean isGuid(String text) {
        if (text.length() != GUID.length()) {
            return false;
        }
        for (int i = 0; i < GUID.length(); i++) {
            char met = text.charAt(i);
            if (GUID.charAt(i) == '0' ? !HexFormat.isHexDigit(met) : met != '-') {
                return false;
            }
        }
        return true;
    }

    /** The event that this one sets right; CloudTrail sends such a correction as a new event with an addendum. */
    private static String amended(Fields record) {
        String original = record.text("addendum.originalEventID");
        return isGuid(original) ? original : "";
    }

    /** Older records have no readOnly; AWS then calls read-only what is named Get, List or Describe. */
    private static boolean isReadOnly(Fields record) {
        String name = Vitals.name(record);
        return record.names("readOnly")
                ? record.isTrue("readOnly")
                : name.startsWith("Get") || name.startsWith("List") || name.startsWith("Describe");
    }

    private static boolean isFromConsole(Fields record) {
        return record.isTrue("sessionCredentialFromConsole")
                || record.isTrue("userIdentity.sessionContext.sessionCredentialFromConsole")
                || record.isTrue("userIdentity.sessionContext.attributes.sessionCredentialFromConsole");
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                return candidate;
            }
        }
        return "";
    }
}
