package dev.trailcheck.spark;

import dev.trailcheck.check.Share;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.stored.FileHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import scala.Tuple2;

/**
 * Reads a share of files one after the other, as what is made of them is asked for: no more waits in memory than what the
 * calls of one file come to. Belongs to one thread.
 */
final class Gathering implements Iterator<Tuple2<byte[], byte[]>> {

    private final int number;
    private final Iterator<FileTask> files;
    private final List<Remembered> memory;
    private final Queue<Tuple2<byte[], byte[]>> ready = new ArrayDeque<>();
    private final SortedMap<Integer, FileHash> hashes = new TreeMap<>();
    private final Gatherer gatherer;
    private final Share share;
    private boolean over;

    private Gathering(Bench bench, Assignment assignment, int number, List<FileTask> files, List<Remembered> memory) {
        this.number = number;
        this.files = files.iterator();
        this.memory = memory;
        Map<String, Integer> ranks = new HashMap<>();
        files.forEach(task -> ranks.put(task.place().file().name(), task.rank()));
        this.gatherer =
                new Gatherer(bench.rules(), ranks, files.isEmpty(), (key, copy) -> ready.add(new Tuple2<>(key, copy)));
        this.share = new Share(bench.request(assignment), gatherer);
    }

    static Gathering ofFiles(Bench bench, Assignment assignment, int number, List<FileTask> files) {
        return new Gathering(bench, assignment, number, files, List.of());
    }

    /** Of what an earlier run remembers; none of it is counted. */
    static Gathering ofMemory(Bench bench, Assignment assignment, int number, List<Remembered> memory) {
        return new Gathering(bench, assignment, number, List.of(), new ArrayList<>(memory));
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !over) {
            if (files.hasNext()) {
                read(files.next());
            } else {
                end();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<byte[], byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void read(FileTask task) {
        LogFile file = task.place().file();
        share.read(file, task.counts(), task.hashed()).ifPresent(hash -> hashes.put(task.number(), hash));
    }

    private void end() {
        over = true;
        share.recall(memory);
        Gathered gathered = new Gathered(share.counts(), hashes, gatherer.failures());
        ready.add(new Tuple2<>(Key.driver(number), Parcel.pack(gathered)));
    }
}
