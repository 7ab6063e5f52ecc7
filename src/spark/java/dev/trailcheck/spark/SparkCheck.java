package dev.trailcheck.spark;

import dev.trailcheck.cli.Main;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What spark-submit starts: {@code trailcheck check} with the same words, done by a cluster. Only this class knows how a
 * context is made; everything else is given one.
 */
public final class SparkCheck {

    private SparkCheck() {}

    public static void main(String... arguments) {
        Main.start(new SparkCrews(SparkCheck::context), words(arguments));
    }

    /** The words of the command: Spark's users write places as URIs. */
    static String[] words(String... arguments) {
        return Stream.concat(Stream.of("check"), Arrays.stream(arguments).map(SparkCheck::place))
                .toArray(String[]::new);
    }

    private static String place(String word) {
        if (word.startsWith("s3a://") || word.startsWith("s3n://")) {
            return "s3" + word.substring(3);
        }
        return word.matches("file:/.*") ? folder(word) : word;
    }

    private static String folder(String word) {
        try {
            return Path.of(URI.create(word)).toString();
        } catch (IllegalArgumentException e) {
            return word; // it is then refused in the words for any place that is none
        }
    }

    private static JavaSparkContext context() {
        return new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "trailcheck"));
    }
}
