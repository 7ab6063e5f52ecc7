package dev.trailcheck.source.aws;

import java.util.List;
import java.util.Optional;

/** Pages of records as texts, one after the other. Belongs to one thread. */
interface Pages extends AutoCloseable {
    /**
     * The next page, which may be empty though others follow; nothing after the last. Fails as the SDK fails where a page
     * cannot be had.
     */
    Optional<List<String>> next() throws InterruptedException;

    @Override
    void close();
}
