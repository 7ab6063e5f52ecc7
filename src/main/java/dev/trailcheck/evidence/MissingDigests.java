package dev.trailcheck.evidence;

import dev.trailcheck.finding.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a chain lacks: the digest that one names as the one before it, the hours between that and the next older
 * one, and digests whose metadata was saved. CloudTrail writes one each hour (User Guide, digest file structure).
 */
final class MissingDigests {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Hours of one gap that are told one by one; digests can claim any time. */
    private static final int MOST_HOURS = 1000;

    private final StoredTree tree;
    private final @Nullable Instant since;
    private final Collection<Note> notes;
    private final Set<String> known = new HashSet<>();
    private final Map<String, NavigableMap<Instant, Digest>> lines = new TreeMap<>();
    private final Map<String, Spans> backfilled = new TreeMap<>();
    private final List<MissingDigest> missing = new ArrayList<>();

    MissingDigests(Collection<Digest> digests, StoredTree tree, @Nullable Instant since, Collection<Note> notes) {
        this.tree = tree;
        this.since = since;
        this.notes = notes;
        for (Digest digest : digests) {
            known.add(digest.object().key());
            lines.computeIfAbsent(digest.name().line(), line -> new TreeMap<>()).put(digest.end(), digest);
            if (digest.name().backfill()) {
                backfilled
                        .computeIfAbsent(stem(digest.name()), stem -> new Spans())
                        .add(digest.start(), digest.end());
            }
        }
    }

    List<MissingDigest> find(SavedSignatures saved) {
        lines.values().forEach(line -> line.values().forEach(digest -> before(digest, line)));
        saved.keys().stream().sorted().forEach(this::fromMetadata);
        return missing;
    }

    private void before(Digest digest, NavigableMap<Instant, Digest> line) {
        Map.Entry<Instant, Digest> older = line.headMap(digest.end(), false).floorEntry(digest.start());
        if (digest.before() == null) {
            if (!digest.name().backfill()) {
                notes.add(start(digest, older));
            }
            return;
        }
        String key = digest.before().object().key();
        if (known.contains(key) || !isWanted(digest.start())) {
            return;
        }
        Instant hour = digest.start().minus(HOUR);
        Instant from = older == null || older.getKey().isBefore(hour) ? hour : older.getKey();
        known.add(key);
        missing.add(new MissingDigest(
                digest.root(),
                key,
                from,
                digest.start(),
                "The digest after it, '%s', names it.".formatted(digest.file().name()),
                !tree.at(digest.root(), key).isEmpty()));
        if (older != null && !digest.name().backfill()) { // those come only when they are needed
            hoursBetween(older.getKey(), from, digest);
        }
    }

    private void hoursBetween(Instant older, Instant newer, Digest digest) {
        Spans filled = backfilled.getOrDefault(stem(digest.name()), new Spans());
        Instant end = newer;
        for (int told = 0; end.isAfter(older) && isWanted(end); told++) {
            Instant start = told == MOST_HOURS || end.minus(HOUR).isBefore(older) ? older : end.minus(HOUR);
            String key = digest.name().at(end);
            if (!filled.contains(start) && known.add(key)) {
                missing.add(new MissingDigest(
                        digest.root(),
                        key,
                        start,
                        end,
                        "No digest covers its time, though the chain goes on.",
                        !tree.at(digest.root(), key).isEmpty()));
            }
            end = start;
        }
    }

    private static Note start(Digest digest, Map.@Nullable Entry<Instant, Digest> older) {
        String name = digest.file().name();
        return older == null
                ? new Note(
                        "chain-start",
                        name,
                        "The chain begins at %s; it proves nothing before.".formatted(digest.start()))
                : new Note(
                        "chain-restart",
                        name,
                        "The chain begins anew at %s; from %s on no digest covers the logs, as after logging or its validation was off."
                                .formatted(digest.start(), older.getKey()));
    }

    /** Somebody saved the metadata of a digest that is gone now. */
    private void fromMetadata(String key) {
        DigestName name = DigestName.of(key).orElse(null);
        if (name == null
                || !lines.containsKey(name.line())
                || !isWanted(name.end())
                || !tree.looksAt(key)
                || !known.add(key)) {
            return;
        }
        String root = lines.get(name.line()).lastEntry().getValue().root();
        missing.add(new MissingDigest(
                root,
                key,
                name.end().minus(HOUR),
                name.end(),
                "The saved object metadata names it.",
                !tree.at(root, key).isEmpty()));
    }

    private boolean isWanted(Instant end) {
        return since == null || end.isAfter(since);
    }

    private static String stem(DigestName name) {
        return name.folder() + "/" + name.stem();
    }
}
