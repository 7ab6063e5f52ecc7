package dev.trailcheck.engine.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
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
        worker.setContextClassLoader(Patience.class.getClassLoader()); // by which the compiler finds its own parts
        worker.start();
        try {
            ForkJoinPool.managedBlock(new Wait(task, most));
            return task.isDone() ? Optional.of(task.get()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        }
    }

    /**
     * A wait that a pool of threads knows of. Rules are compiled from the common pool, whose threads the compiler needs as
     * well; on two processors there is one, and if that one waited in silence, both would wait for ever.
     */
    private record Wait(FutureTask<?> task, Duration most) implements ManagedBlocker {

        @Override
        public boolean block() throws InterruptedException {
            try {
                task.get(most.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // whoever asked sees that it is not done, or is told why it failed
            }
            return true;
        }

        @Override
        public boolean isReleasable() {
            return task.isDone();
        }
    }
}
