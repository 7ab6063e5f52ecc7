package dev.trailcheck.finding;

import dev.trailcheck.event.Call;
import dev.trailcheck.event.Cut;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One event behind a finding. {@code path} is where its record is written, relative to the reports folder; its parts are
 * checked, since every one of them comes from the record and must not lead out of that folder. {@code proof} is of the file
 * that the event was read from.
 */
public record Evidence(String id, Instant time, String name, Origin origin, String path, Fields record, Proof proof) {

    public Evidence {
        name = Cut.name(name);
    }

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern REGION =
            Pattern.compile("[a-z0-9-]{1,64}"); // a longer one is no region, and no file name

    /** Evidence of a run that was not asked to verify it. */
    public Evidence(String id, Instant time, String name, Origin origin, String path, Fields record) {
        this(id, time, name, origin, path, record, Proof.UNASKED);
    }

    /** Evidence from a call; {@code conflicting} says that other bodies came under the same id. */
    public static Evidence of(Call call, Origin origin, boolean conflicting) {
        String suffix = conflicting ? "-" + call.details().content().substring(0, 8) : "";
        return new Evidence(
                call.id(),
                call.time(),
                call.name(),
                origin,
                path(call.account(), call.region(), call.id() + suffix),
                call.details().record());
    }

    /** Where a record is written that has a name of its own. */
    public static String path(String account, String region, String name) {
        String folder = ACCOUNT.matcher(account).matches() ? account : "unknown-account";
        String inner = REGION.matcher(region).matches() ? region : "unknown-region";
        return "evidence/" + folder + "/" + inner + "/" + name + ".json";
    }

    public Evidence with(Proof proven) {
        return new Evidence(id, time, name, origin, path, record, proven);
    }
}
