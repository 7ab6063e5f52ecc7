package dev.trailcheck.bench;

import dev.trailcheck.source.Limits;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Vitals;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From the bytes of one log file of 200 records to what is told of them. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadingBenchmark {

    private static final int RECORDS = 200;

    private final LogReader reader = new LogReader(Limits.GENEROUS, Vitals.SCOPE::equals);
    private final MemoryLog stored = MemoryLog.archive(RECORDS, 0).get(0);
    private final MemoryLog others = stored.inflated();
    private final MemoryLog ours = MemoryLog.archive(RECORDS, 1).get(0).inflated();

    /** How much was read, as it is when inflated; JMH takes what is public of it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Amount {
        private long bytes;

        @Setup(Level.Iteration)
        public void begin() {
            bytes = 0;
        }

        public double megabytes() {
            return bytes / 1e6;
        }
    }

    /** No record is in scope, so none is decoded. */
    @Benchmark
    public void lookOver(Amount amount, Blackhole told) {
        reader.read(others, told::consume);
        amount.bytes += others.bytes();
    }

    /** The same file as it is stored. */
    @Benchmark
    public void inflateAndLookOver(Amount amount, Blackhole told) {
        reader.read(stored, told::consume);
        amount.bytes += others.bytes();
    }

    /** Every record is in scope. */
    @Benchmark
    public void decode(Amount amount, Blackhole told) {
        reader.read(ours, told::consume);
        amount.bytes += ours.bytes();
    }
}
