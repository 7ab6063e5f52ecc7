package dev.trailcheck.spark;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Crew;
import dev.trailcheck.cli.Crews;
import dev.trailcheck.cli.Papers;
import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;

/** Has checks done by the cluster of a Spark context, which is asked for only once there is something to do. */
record SparkCrews(Supplier<JavaSparkContext> spark) implements Crews {

    @Override
    public void object(CheckRequest request, Collection<Mistake> mistakes) {
        request.sources().stream()
                .filter(source -> !source.isOpenToOthers())
                .map(source -> Mistake.inFile(
                        source.name(),
                        "The machines of a cluster cannot read this.",
                        "s3://BUCKET/PREFIX or a folder that all machines see was meant."))
                .forEach(mistakes::add);
    }

    @Override
    public Crew crew(CheckRequest request, Papers papers) {
        return new SparkCrew(request, Kit.of(request, papers), spark.get());
    }
}
