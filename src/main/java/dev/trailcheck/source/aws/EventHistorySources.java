package dev.trailcheck.source.aws;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.source.RemoteSources;
import dev.trailcheck.source.Source;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** Understands {@code cloudtrail:REGION,...} and {@code cloudtrail:all}. {@code access} is asked for only then. */
public record EventHistorySources(Supplier<AwsAccess> access, EventHistoryChoice choice, Reach reach)
        implements RemoteSources {

    private static final String SCHEME = "cloudtrail:";
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}");

    /** Whether a word names the event history, be it rightly or wrongly. */
    public static boolean isMeantBy(String word) {
        return word.startsWith(SCHEME);
    }

    @Override
    public Optional<List<Source>> named(String word, Collection<Mistake> mistakes) {
        if (!isMeantBy(word)) {
            return Optional.empty();
        }
        List<Region> regions = regions(word.substring(SCHEME.length()));
        if (regions.isEmpty()) {
            mistakes.add(Mistake.inFile(
                    word, "This names no region.", "cloudtrail:us-west-2,eu-west-1 or cloudtrail:all was meant."));
            return Optional.of(List.of());
        }
        return Optional.of(List.of(new EventHistorySource(access.get(), regions, choice, reach)));
    }

    /** None, where any of the names cannot be one. */
    private List<Region> regions(String names) {
        if (names.equals("all")) {
            return everyRegion();
        }
        List<String> words = Stream.of(names.split(",", -1)).map(String::strip).toList();
        return words.stream().allMatch(word -> REGION.matcher(word).matches())
                ? words.stream().distinct().sorted().map(Region::of).toList()
                : List.of();
    }

    /** Where Kinesis Video Streams is offered, as the SDK knows, in the partition of the region that is set. */
    private List<Region> everyRegion() {
        String partition = Home.partition(Home.of(access.get()));
        return ServiceMetadata.of("kinesisvideo").regions().stream()
                .filter(region -> region.metadata() != null
                        && region.metadata().partition().id().equals(partition))
                .sorted(Comparator.comparing(Region::id))
                .toList();
    }
}
