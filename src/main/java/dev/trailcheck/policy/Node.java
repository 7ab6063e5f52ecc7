package dev.trailcheck.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A value in a file that knows its place, whichever of YAML, JSON and CSV the file is written in. */
public sealed interface Node {

    Place place();

    /** What this is, in the words of a message. */
    String kind();

    /**
     * A single value with its characters as they were written. What they mean is for the reader of the field to say:
     * only it knows that {@code 012345678901} is an account and no number. {@code bareNumber} marks a number of JSON,
     * which cannot have had leading zeros.
     */
    record Scalar(Place place, String text, boolean bareNumber) implements Node {

        boolean isBlank() {
            return text.isBlank();
        }

        @Override
        public String kind() {
            return isBlank() ? "an empty text" : Quoted.of(text);
        }
    }

    /** Values one after the other. */
    record Listing(Place place, List<Node> items) implements Node {

        public Listing {
            items = Collections.unmodifiableList(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Values by key, in the order of the file; {@code keys} is where a key that is missing could have been written. */
    record Mapping(Place place, Place keys, Map<String, Entry> entries) implements Node {

        public Mapping {
            entries = Collections.unmodifiableMap(entries);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A value that is left empty, or null. */
    record Nothing(Place place) implements Node {

        @Override
        public String kind() {
            return "nothing";
        }
    }

    /** What stands behind a key of a mapping, and where the key itself stands. */
    record Entry(Place key, Node value) {}
}
