package dev.trailcheck.spark;

import org.apache.spark.api.java.JavaSparkContext;

/** Into how many parts work is cut: {@code asked} by the setting of that name, or as many as suit the files. */
record Parts(int asked, int cores) {

    /** The setting of Spark by which somebody chooses. */
    static final String SETTING = "spark.trailcheck.parts";

    /** A part then takes a minute or so, which a machine that fails is worth. */
    private static final int FILES_OF_A_PART = 500;

    /** Each part is known to the driver beside each other. */
    private static final int MOST = 20_000;

    static Parts of(JavaSparkContext spark) {
        return new Parts(spark.getConf().getInt(SETTING, 0), spark.defaultParallelism());
    }

    int forFiles(int files) {
        if (asked > 0) {
            return asked;
        }
        return Math.min(MOST, Math.max(2 * cores, files / FILES_OF_A_PART));
    }
}
