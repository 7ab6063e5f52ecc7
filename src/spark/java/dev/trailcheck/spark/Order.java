package dev.trailcheck.spark;

import dev.trailcheck.engine.Answers;
import dev.trailcheck.engine.GivenUses;
import dev.trailcheck.engine.Reach;
import dev.trailcheck.event.AuditWindow;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/** What the driver wants to be told of facts that lie together. */
sealed interface Order extends Serializable {

    Serializable carriedOutBy(Court court);

    /** The window of a run, as it travels. */
    record Looking(Instant from, Instant until, Instant asOf) implements Serializable {
        static Looking at(AuditWindow window) {
            return new Looking(window.from(), window.until(), window.asOf());
        }

        AuditWindow window() {
            return new AuditWindow(from, until, asOf);
        }
    }

    /** Which approvals would cover which deletes: {@link Answers}. */
    record Ask(Looking looking, Reach reach) implements Order {
        @Override
        public Answers carriedOutBy(Court court) {
            return court.ask(looking.window(), reach);
        }
    }

    /** What the rules say: {@link ToldVerdicts}. */
    record Judge(Looking looking, GivenUses uses, Reach reach) implements Order {
        @Override
        public ToldVerdicts carriedOutBy(Court court) {
            return court.judge(looking.window(), uses, reach);
        }
    }

    /** What a later run must know: {@link SentCalls}. */
    record Remember(Instant since, Instant asOf, Set<String> channels) implements Order {
        @Override
        public SentCalls carriedOutBy(Court court) {
            return court.memory(since, asOf, channels);
        }
    }
}
