package dev.trailcheck.cli;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Crew;
import dev.trailcheck.rule.Mistake;
import java.util.Collection;

/** Who does the work of {@code check}. */
public interface Crews {

    /** The threads of this process. */
    Crews THREADS = new Crews() {
        @Override
        public void object(CheckRequest request, Collection<Mistake> mistakes) {
            // whatever can be asked, this process can do
        }

        @Override
        public Crew crew(CheckRequest request, Papers papers) {
            return Crew.threads(request);
        }
    };

    /** Adds what stands against having the request done by them; before anything is started for it. */
    void object(CheckRequest request, Collection<Mistake> mistakes);

    Crew crew(CheckRequest request, Papers papers);
}
