package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** What a reader told of a log, by its kinds. */
final class Told {

    static final String FETCH_AGAIN = "its download or its writing was cut short; fetch it again.";

    private Told() {}

    static List<Fields> records(List<Reading> readings) {
        return only(Reading.OfRecord.class, readings)
                .map(Reading.OfRecord::record)
                .toList();
    }

    static List<Origin> origins(List<Reading> readings) {
        return only(Reading.OfRecord.class, readings)
                .map(Reading.OfRecord::origin)
                .toList();
    }

    static List<Gap> gaps(List<Reading> readings) {
        return only(Reading.OfGap.class, readings).map(Reading.OfGap::gap).toList();
    }

    private static <T extends Reading> Stream<T> only(Class<T> kind, List<Reading> readings) {
        return readings.stream().filter(kind::isInstance).map(kind::cast);
    }

    static Reading gap(String kind, String where, String what, String maybe) {
        return new Reading.OfGap(new Gap(kind, where, what, maybe));
    }

    static Reading rejected(int index, String why, String maybe) {
        return new Reading.OfReject(
                new Gap("rejected", "log, record " + index, "The record was not judged: " + why + ".", maybe));
    }

    static LogFile file(Opening opening) {
        return new LogFile() {
            @Override
            public String name() {
                return "log";
            }

            @Override
            public InputStream open() throws IOException {
                return opening.open();
            }
        };
    }

    interface Opening {
        InputStream open() throws IOException;
    }
}
