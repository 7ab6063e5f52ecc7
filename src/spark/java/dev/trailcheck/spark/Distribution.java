package dev.trailcheck.spark;

import dev.trailcheck.check.Conflicts;
import dev.trailcheck.engine.Reach;
import dev.trailcheck.finding.Remembered;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * How the work of one run goes over the cluster: shares of files are gathered, their copies brought together by event and
 * sifted, and facts brought together by account, where every order is then carried out. What is brought together lies in
 * Spark's shuffle files, so that no later order reads a log again.
 */
final class Distribution {

    private final JavaSparkContext spark;
    private final Outfit outfit;
    private final JavaPairRDD<byte[], byte[]> facts;

    /** A share of a run's input; one of the two lists is empty. */
    private record Portion(int number, ArrayList<FileTask> files, ArrayList<RememberedCall> memory)
            implements Serializable {}

    private Distribution(JavaSparkContext spark, Outfit outfit, JavaPairRDD<byte[], byte[]> facts) {
        this.spark = spark;
        this.outfit = outfit;
        this.facts = facts;
    }

    /** Plans the work; nothing of it is done before something is asked for. */
    static Distribution of(
            JavaSparkContext spark, Outfit outfit, List<FileTask> files, List<Remembered> memory, int parts) {
        List<byte[]> portions = portions(files, memory, parts);
        ByKey byKey = new ByKey(parts);
        JavaRDD<byte[]> shares = spark.parallelize(portions, portions.size());
        JavaPairRDD<byte[], byte[]> copies = shares.mapPartitionsToPair(share -> gather(outfit, share));
        JavaPairRDD<byte[], byte[]> sifted = copies.repartitionAndSortWithinPartitions(byKey, Key.ORDER)
                .mapPartitionsToPair(sorted -> new Sifting(
                        TaskContext.getPartitionId(), outfit.assignment().asked(), Conflicts.MOST_TOLD, sorted));
        return new Distribution(spark, outfit, sifted.repartitionAndSortWithinPartitions(byKey, Key.ORDER));
    }

    /** What every machine has for the driver once all files are read and all copies told apart. */
    List<byte[]> forDriver() {
        spark.setJobDescription("trailcheck reads logs");
        return collected(
                facts.filter(message -> Key.kind(message._1()) == Key.DRIVER).values());
    }

    /** Has an order carried out, for each account or for all at once, and gives all results. */
    <T> List<T> carryOut(Order order, Reach reach, Class<T> result) {
        spark.setJobDescription(
                "trailcheck judges (%s)".formatted(order.getClass().getSimpleName()));
        Broadcast<byte[]> packed = spark.broadcast(Parcel.pack(order));
        boolean together = reach == Reach.ORGANIZATION;
        Outfit worn = outfit;
        JavaRDD<byte[]> results = (together ? facts.coalesce(1) : facts)
                .mapPartitions(sorted -> new Session(
                        new Court(worn.bench(), worn.assignment()),
                        Parcel.unpack(packed.value(), Order.class),
                        together,
                        sorted));
        return collected(results).stream()
                .map(bytes -> Parcel.unpack(bytes, result))
                .toList();
    }

    /** What Spark says of a failure begins with the reason, and goes on with stack traces of machines far away. */
    private static List<byte[]> collected(JavaRDD<byte[]> results) {
        try {
            return results.collect();
        } catch (Exception e) { // Spark's own is a checked one that Java is not told of
            String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IllegalStateException("The cluster gave up. " + said, e);
        }
    }

    private static Iterator<Tuple2<byte[], byte[]>> gather(Outfit outfit, Iterator<byte[]> shares) {
        Portion portion = Parcel.unpack(shares.next(), Portion.class);
        return portion.memory().isEmpty()
                ? Gathering.ofFiles(outfit.bench(), outfit.assignment(), portion.number(), portion.files())
                : Gathering.ofMemory(
                        outfit.bench(),
                        outfit.assignment(),
                        portion.number(),
                        portion.memory().stream()
                                .map(RememberedCall::remembered)
                                .toList());
    }

    /** Neighbours stay together: files of one account and day have most in common. */
    private static List<byte[]> portions(List<FileTask> files, List<Remembered> memory, int parts) {
        List<byte[]> portions = new ArrayList<>();
        int shares = Math.max(1, Math.min(parts, files.size()));
        for (int i = 0; i < shares; i++) {
            int from = (int) ((long) files.size() * i / shares);
            int until = (int) ((long) files.size() * (i + 1) / shares);
            portions.add(Parcel.pack(
                    new Portion(portions.size(), new ArrayList<>(files.subList(from, until)), new ArrayList<>())));
        }
        if (!memory.isEmpty()) {
            ArrayList<RememberedCall> records =
                    new ArrayList<>(memory.stream().map(RememberedCall::of).toList());
            portions.add(Parcel.pack(new Portion(portions.size(), new ArrayList<>(), records)));
        }
        return portions;
    }
}
