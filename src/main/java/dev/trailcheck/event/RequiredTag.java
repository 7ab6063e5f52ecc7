package dev.trailcheck.event;

/**
 * The policy demands a tag with this key on this channel. {@link #ANY} stands for a policy that names no key: some tag,
 * whichever, is then demanded.
 */
public record RequiredTag(String channel, String key) {

    /** No AWS tag key can be this: {@code *} is not among their characters. */
    public static final String ANY = "*";
}
