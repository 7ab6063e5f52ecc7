package dev.trailcheck.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark itself, within this process; there can be one at a time. */
final class LocalSpark {

    private LocalSpark() {}

    /** Two threads, and three attempts at each task. */
    static JavaSparkContext start() {
        return new JavaSparkContext(new SparkConf()
                .setMaster("local[2,3]")
                .setAppName("tests of trailcheck")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.log.level", "ERROR"));
    }
}
