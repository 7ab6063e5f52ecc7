package dev.trailcheck.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Carries out an order over facts that are sorted by account: over one account after the other, or over all together.
 * What is for the driver lies among them and is passed over. Belongs to one thread.
 */
final class Session implements Iterator<byte[]> {

    private final Court court;
    private final Order order;
    private final boolean together;
    private final Iterator<Tuple2<byte[], byte[]>> facts;
    private @Nullable Tuple2<byte[], byte[]> next;

    Session(Court court, Order order, boolean together, Iterator<Tuple2<byte[], byte[]>> facts) {
        this.court = court;
        this.order = order;
        this.together = together;
        this.facts = facts;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public byte[] next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        byte[] account = next._1();
        while (next != null && (together || Arrays.equals(account, next._1()))) {
            court.add(SentCall.of(next._2()));
            advance();
        }
        court.convene();
        Serializable result = order.carriedOutBy(court);
        court.adjourn();
        return Parcel.pack(result);
    }

    private void advance() {
        next = null;
        while (next == null && facts.hasNext()) {
            Tuple2<byte[], byte[]> fact = facts.next();
            next = Key.kind(fact._1()) == Key.ACCOUNT ? fact : null;
        }
    }
}
