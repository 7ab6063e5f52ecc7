package dev.trailcheck.engine.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for work that nothing can stop, and no longer than a while: what has not ended by then is left to a thread of
 * its own, which dies with the process.
 */
public final class Patience {

    private Patience() {}

    /** What the work gives; empty where it took too long. */
    public static <T> Optional<T> with(Duration most, Callable<T> work) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread worker = new Thread(task, "rule compiler");
        worker.setDaemon(true);
        worker.start();
        try {
            return Optional.of(task.get(most.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        }
    }
}
