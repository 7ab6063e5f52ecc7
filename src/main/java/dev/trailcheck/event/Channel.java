package dev.trailcheck.event;

import java.util.Optional;

/**
 * The parts of a signaling channel's ARN, {@code arn:PARTITION:kinesisvideo:REGION:ACCOUNT:channel/NAME/CREATED}. The
 * last number tells a re-created channel from its predecessor of the same name.
 */
public record Channel(String arn, String partition, String region, String account, String name, String created) {

    private static final String RESOURCE = "channel/";

    /** Reads an ARN; empty when the text is none, or names something else, such as a stream. */
    public static Optional<Channel> of(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6
                || !parts[0].equals("arn")
                || !parts[2].equals("kinesisvideo")
                || !parts[5].startsWith(RESOURCE)) {
            return Optional.empty();
        }
        String[] resource = parts[5].substring(RESOURCE.length()).split("/", 2);
        String created = resource.length == 2 ? resource[1] : "";
        return Optional.of(new Channel(arn, parts[1], parts[3], parts[4], resource[0], created));
    }
}
