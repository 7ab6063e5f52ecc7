package dev.trailcheck.source.aws;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Pages that a thread of their own may ask for before somebody reads them: a few, and then it waits. Who comes to read
 * before that thread has begun asks for them himself, so that nobody ever waits for a turn. Filled by one thread, read by
 * one.
 */
final class PagesAhead {
    private static final int MOST = 2;

    private final Supplier<Pages> pages;
    private final Runnable whenRead;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(MOST);
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile boolean closed;

    /** What a thread that asks has to tell the one that reads. */
    private sealed interface Step {
        record Page(List<String> records) implements Step {}

        record Fault(Throwable why) implements Step {}

        record End() implements Step {}
    }

    /** Pages that are opened when they are wanted; {@code whenRead} is told when nobody holds any that came ahead. */
    PagesAhead(Supplier<Pages> pages, Runnable whenRead) {
        this.pages = pages;
        this.whenRead = whenRead;
    }

    /** Asks for all pages, as far as there is room; false, and nothing done, where somebody reads them already. */
    boolean fill() throws InterruptedException {
        if (taken.getAndSet(true)) {
            return false;
        }
        try (Pages opened = pages.get()) {
            Optional<List<String>> page = opened.next();
            while (page.isPresent() && !closed) {
                steps.put(new Step.Page(page.get()));
                page = closed ? Optional.empty() : opened.next();
            }
            steps.put(new Step.End());
        } catch (RuntimeException | Error e) { // whoever reads would wait for ever
            steps.put(new Step.Fault(e));
        }
        return true;
    }

    /** The pages for whoever reads them. */
    Pages open() {
        return taken.getAndSet(true) ? new Filled() : pages.get();
    }

    private final class Filled implements Pages {
        private boolean ended;

        @Override
        public Optional<List<String>> next() throws InterruptedException {
            if (ended) {
                return Optional.empty();
            }
            Step step = steps.take();
            if (step instanceof Step.Page page) {
                return Optional.of(page.records());
            }
            ended = true;
            if (step instanceof Step.Fault fault) {
                throw fault.why() instanceof RuntimeException why ? why : new IllegalStateException(fault.why());
            }
            return Optional.empty();
        }

        /** Lets the thread that asks go on, and find that nobody wants more. */
        @Override
        public void close() {
            closed = true;
            steps.clear();
            whenRead.run();
        }
    }
}
