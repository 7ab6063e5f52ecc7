package dev.trailcheck.fetch;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.Source;
import dev.trailcheck.source.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One run, from sources to a folder that holds the same. */
public final class Fetch {
    private final FetchRequest request;
    private final FetchTally tally;
    private final Keeping keeping;
    private final Queue<Gap> gaps = new ConcurrentLinkedQueue<>();
    private final Set<String> faulty = ConcurrentHashMap.newKeySet();
    private final Set<String> places = ConcurrentHashMap.newKeySet();

    private Fetch(FetchRequest request, FetchTally tally, Shelf shelf, Manifest manifest) {
        this.request = request;
        this.tally = tally;
        this.keeping = new Keeping(shelf, manifest, request.replace(), faulty::contains);
    }

    /**
     * Fetches everything; {@code tally} can be watched meanwhile. Throws {@code MistakesException} where another run
     * writes to the folder, and {@code IOException} where the folder cannot be opened.
     */
    public static Fetched run(FetchRequest request, FetchTally tally) throws IOException {
        try (Shelf shelf = Shelf.open(request.folder())) {
            try (Manifest manifest = new Manifest(shelf.own())) {
                Fetched fetched = new Fetch(request, tally, shelf, manifest).run();
                try {
                    manifest.become();
                    GapLines.write(fetched.gaps(), shelf.own());
                    return fetched;
                } catch (IOException e) { // the journal still holds what the manifest would
                    return fetched.with(new ShelfFault(e).gap(0));
                }
            }
        }
    }

    private Fetched run() {
        List<LogFile> files = new ArrayList<>();
        for (Source source : request.sources()) {
            files.addAll(source.files(this::tell));
        }
        tally.found.add(files.size());
        Queue<LogFile> waiting = new ConcurrentLinkedQueue<>(files);
        try {
            Hands.all(request.threads(), waiting, this::fetch);
        } catch (ShelfFault e) {
            gaps.add(e.gap(tally.found() - tally.done()));
        }
        return new Fetched(
                tally.fetched.sum(),
                tally.fetchedBytes.sum(),
                tally.there.sum(),
                tally.thereBytes.sum(),
                tally.signatures.sum(),
                tally.unsigned.sum(),
                places.size() == 1 ? places.iterator().next() : "",
                List.copyOf(gaps));
    }

    private void tell(Gap gap) {
        faulty.add(gap.where());
        gaps.add(gap);
    }

    private void fetch(LogFile file) {
        Incoming incoming = Incoming.of(file);
        places.add(incoming.name()
                .substring(0, incoming.name().length() - file.name().length()));
        Keeping.Outcome outcome = keeping.keep(incoming);
        if (outcome instanceof Keeping.Missed missed) {
            missed.gap().ifPresent(gaps::add);
        } else if (outcome instanceof Keeping.Arrived arrived) {
            tally.fetched.increment();
            tally.fetchedBytes.add(arrived.bytes());
        } else if (outcome instanceof Keeping.There there) {
            tally.there.increment();
            tally.thereBytes.add(there.bytes());
        }
        if (incoming.isDigest() && !(outcome instanceof Keeping.Missed)) {
            fetchSignature(file, incoming);
        }
        tally.done.increment();
    }

    private void fetchSignature(LogFile file, Incoming digest) {
        if (keeping.hasSidecar(digest)) {
            tally.signatures.increment();
            return;
        }
        try {
            Optional<byte[]> sidecar = Metadata.sidecar(file.metadata());
            if (sidecar.isEmpty()) {
                tally.unsigned.increment();
            } else if (keeping.keep(digest.sidecar(sidecar.get())) instanceof Keeping.Missed missed) {
                missed.gap().ifPresent(gaps::add);
            } else {
                tally.signatures.increment();
            }
        } catch (UnreadableException e) {
            gaps.add(e.gap());
        } catch (IOException e) {
            gaps.add(new Gap(
                    "unreadable",
                    digest.sidecarName(),
                    "The signature of the digest could not be read (%s)."
                            .formatted(e.getClass().getSimpleName()),
                    "the network failed; run again."));
        }
    }
}
