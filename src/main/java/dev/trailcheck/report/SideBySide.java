package dev.trailcheck.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at once, as many as there are processors, and waits until none of them is under way any more. */
final class SideBySide {

    static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private SideBySide() {}

    /** What the works yield, in their order; the first failure in that order, where some failed. */
    static <T> List<T> all(List<? extends Callable<T>> works) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(PROCESSORS);
        try {
            List<T> yields = new ArrayList<>();
            for (Future<T> done : pool.invokeAll(works)) {
                yields.add(done.get());
            }
            return yields;
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The writing of reports was interrupted.", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static IOException thrown(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof IOException failure ? failure : new IOException(e);
    }
}
