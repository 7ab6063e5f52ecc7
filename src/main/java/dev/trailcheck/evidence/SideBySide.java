package dev.trailcheck.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things on several threads. */
final class SideBySide {

    private SideBySide() {}

    /** The results in the order of the things; the first failure of any ends it. */
    static <T, R> List<R> of(Collection<T> things, int threads, Function<T, R> work) {
        if (threads == 1) {
            return things.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> running = new ArrayList<>(things.size());
            things.forEach(thing -> running.add(pool.submit(() -> work.apply(thing))));
            List<R> results = new ArrayList<>(things.size());
            for (Future<R> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The verification was interrupted.", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
