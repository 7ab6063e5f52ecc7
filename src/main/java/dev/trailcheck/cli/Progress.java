package dev.trailcheck.cli;

import dev.trailcheck.check.Tally;
import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/** A line on the terminal that says how far the reading is; nobody watching, nothing is written. */
final class Progress {

    private static final int WIDTH = 24;
    private static final long EVERY_MILLIS = 150;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Supplier<String> line;
    private final PrintWriter err;
    private final boolean watched;
    private boolean drawn;
    private boolean finished;

    Progress(Tally tally, Surroundings surroundings, boolean quiet) {
        this(() -> line(tally), surroundings, quiet);
    }

    /** {@code line} is asked for from another thread. */
    Progress(Supplier<String> line, Surroundings surroundings, boolean quiet) {
        this.line = line;
        this.err = surroundings.err();
        this.watched = surroundings.interactive() && !quiet;
    }

    /** Does the work, and says meanwhile how far it is. */
    <T> T during(Supplier<T> work) {
        Timer timer = new Timer("progress", true);
        if (watched) {
            timer.schedule(new Drawing(), EVERY_MILLIS, EVERY_MILLIS);
        }
        try {
            return work.get();
        } finally {
            timer.cancel();
            clear();
        }
    }

    private final class Drawing extends TimerTask {
        @Override
        public void run() {
            draw();
        }
    }

    private synchronized void draw() {
        if (finished) {
            return;
        }
        drawn = true;
        err.print(CLEAR_LINE + line.get());
        err.flush();
    }

    static String line(Tally tally) {
        return "%s, %,d records, %,d findings"
                .formatted(files(tally.files(), tally.filesFound()), tally.records(), tally.matches());
    }

    static String files(long done, long all) {
        long found = Math.max(1, all);
        int drawn = (int) (WIDTH * Math.min(done, found) / found);
        return "[%s%s] %,d of %,d files".formatted("#".repeat(drawn), "-".repeat(WIDTH - drawn), done, all);
    }

    private synchronized void clear() {
        if (drawn) {
            err.print(CLEAR_LINE);
            err.flush();
        }
        finished = true;
    }
}
