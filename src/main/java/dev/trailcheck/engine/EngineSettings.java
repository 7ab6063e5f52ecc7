package dev.trailcheck.engine;

import dev.trailcheck.engine.limit.Limits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How rules are compiled and run, whatever they judge: the folder that keeps compiled rules from one process to the next,
 * null for none, and what a rule may cost.
 */
public record EngineSettings(@Nullable Path compiledRules, Limits limits) {

    public static final EngineSettings DEFAULT = new EngineSettings(null, Limits.DEFAULT);

    public EngineSettings limitedTo(Limits other) {
        return new EngineSettings(compiledRules, other);
    }
}
