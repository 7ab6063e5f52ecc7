package dev.trailcheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.archive.GeneratedArchive;
import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Crew;
import dev.trailcheck.cli.Crews;
import dev.trailcheck.cli.Papers;
import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that die on the way are made up for by others, which do their work again; nothing is counted twice. */
class TroubledClusterTest {

    @TempDir
    private Path folder;

    @Test
    void shares_that_are_lost_half_way_are_read_again_and_counted_once() throws IOException {
        GeneratedArchive.write(folder.resolve("logs"), 3_000, 0.9, 11);
        Outcome here = Outcome.of(folder, Crews.THREADS, "logs", "--format=all");

        Outcome there;
        try (JavaSparkContext spark = LocalSpark.start()) {
            spark.sc().conf().set(Parts.SETTING, "7");
            there = Outcome.of(folder, new Troubled(new SparkCrews(() -> spark)), "logs", "--format=all");
        }

        there.assertSameAs(here);
        assertThat(FragileFile.WANTED)
                .hasSize(3)
                .allSatisfy((name, times) -> assertThat(times).isGreaterThan(3));
    }

    private record Troubled(Crews crews) implements Crews {
        @Override
        public void object(CheckRequest request, Collection<Mistake> mistakes) {
            crews.object(request, mistakes);
        }

        @Override
        public Crew crew(CheckRequest request, Papers papers) {
            return new TroubledCrew(crews.crew(request, papers));
        }
    }
}
