package dev.trailcheck.source.aws;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the pages of many accounts and regions side by side, each of which AWS gives a rate of its own, while few
 * threads read them: for those that are read next, and no more at once than fit into memory. Begins with the first that is
 * read. Thread-safe.
 */
final class ReadingAhead {
    private static final int THREADS = 16;
    private static final int MOST_AT_ONCE = 32;

    private final Queue<PagesAhead> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Takes pages into the row; they are opened in the order in which they come. */
    Supplier<Pages> add(Supplier<Pages> pages) {
        PagesAhead ahead = new PagesAhead(pages, room::release);
        waiting.add(ahead);
        return () -> {
            Pages opened = ahead.open();
            begin();
            return opened;
        };
    }

    private void begin() {
        if (begun.getAndSet(true)) {
            return;
        }
        for (int i = 0; i < Math.min(THREADS, waiting.size()); i++) {
            Thread thread = new Thread(this::fill, "event-history");
            thread.setDaemon(true); // a run that ends early leaves it waiting
            thread.start();
        }
    }

    private void fill() {
        try {
            for (PagesAhead next = next(); next != null; next = next()) {
                if (!next.fill()) {
                    room.release();
                }
            }
            room.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable PagesAhead next() throws InterruptedException {
        room.acquire();
        return waiting.poll();
    }
}
