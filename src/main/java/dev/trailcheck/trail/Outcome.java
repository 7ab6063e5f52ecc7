package dev.trailcheck.trail;

import dev.trailcheck.event.Gap;

/** What a question came to, as a sentence, with a remedy where one is wanted. */
public sealed interface Outcome {

    /** As it should be. */
    record Pass(String what) implements Outcome {
        @Override
        public String word() {
            return "pass";
        }

        @Override
        public String maybe() {
            return "";
        }
    }

    /** Not as it should be; what is recorded is no whole evidence. */
    record Fail(String what, String maybe) implements Outcome {
        @Override
        public String word() {
            return "fail";
        }
    }

    /** Not known; never to be taken for a pass. */
    record Inconclusive(String what, String maybe) implements Outcome {
        @Override
        public String word() {
            return "inconclusive";
        }
    }

    static Outcome unknown(Gap gap) {
        return new Inconclusive(gap.what(), gap.maybe());
    }

    String word();

    String what();

    /** The likely remedy, as what follows "Maybe"; empty where none is needed. */
    String maybe();
}
