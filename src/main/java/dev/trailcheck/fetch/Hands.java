package dev.trailcheck.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Several threads that empty one queue; the first failure of any ends the work of all, and is thrown when they rest. */
final class Hands {
    private Hands() {}

    static <T> void all(int threads, Queue<T> waiting, Consumer<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> empty(waiting, work)));
            }
            @Nullable RuntimeException first = null;
            for (Future<?> one : running) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    first = first != null
                            ? first
                            : e.getCause() instanceof RuntimeException cause
                                    ? cause
                                    : new IllegalStateException(e.getCause());
                }
            }
            if (first != null) {
                throw first;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> void empty(Queue<T> waiting, Consumer<T> work) {
        try {
            for (T next = waiting.poll(); next != null; next = waiting.poll()) {
                work.accept(next);
            }
        } catch (RuntimeException | Error e) {
            waiting.clear();
            throw e;
        }
    }
}
