package dev.trailcheck.engine;

import dev.trailcheck.event.ChannelDeleted;
import dev.trailcheck.policy.Approval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the approvals that name a channel. Most name one channel by ARN or full name and are looked up; only globs are
 * tried one by one.
 */
final class ApprovalIndex {

    private final Map<String, List<Approval>> byExactName = new HashMap<>();
    private final List<Approval> globs = new ArrayList<>();
    private final List<Approval> all;

    ApprovalIndex(List<Approval> approvals) {
        all = List.copyOf(approvals);
        for (Approval approval : approvals) {
            if (approval.channel().indexOf('*') >= 0 || approval.channel().indexOf('?') >= 0) {
                globs.add(approval);
            } else {
                byExactName
                        .computeIfAbsent(approval.channel(), name -> new ArrayList<>())
                        .add(approval);
            }
        }
    }

    List<Approval> all() {
        return all;
    }

    Stream<Approval> naming(ChannelDeleted deleted) {
        Stream<Approval> exact = Stream.of(deleted.channel(), deleted.channelName())
                .distinct()
                .flatMap(name -> byExactName.getOrDefault(name, List.of()).stream());
        return Stream.concat(exact, globs.stream())
                .filter(approval -> approval.names(deleted.channel(), deleted.channelName()));
    }
}
