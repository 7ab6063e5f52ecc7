package dev.trailcheck.source;

import dev.trailcheck.event.Channel;
import dev.trailcheck.event.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the ARN of the channel that a record is about: a create answers it, other calls ask for it, tag calls name it as
 * a resource, calls of the storage API spell it {@code channelArn}, and data events list it among their resources.
 */
final class NamedChannel {

    private NamedChannel() {}

    static String arn(Fields record, Fields request, Fields response) {
        return Stream.concat(
                        Stream.of(
                                response.text("channelARN"),
                                request.text("channelARN"),
                                request.text("channelArn"),
                                request.text("resourceARN")),
                        record.objects("resources").stream().map(resource -> resource.text("ARN")))
                .map(Channel::of)
                .flatMap(Optional::stream)
                .map(Channel::arn)
                .findFirst()
                .orElse("");
    }
}
