package dev.trailcheck.check;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.evidence.Sight;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import dev.trailcheck.source.Vitals;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Decides of every record, once, what becomes of it: rejected, out of scope, outside the window, or a call to look at,
 * which a {@link Receiver} takes. Thread-safe; each thread reads into a {@link Batch} of its own.
 */
final class Intake {

    private final CheckRequest request;
    private final CallReader calls;
    private final Census census;
    private final Tally tally;
    private final Purview purview;

    Intake(CheckRequest request, Census census) {
        this.request = request;
        this.calls = new CallReader(request.accounts(), request.policies());
        this.census = census;
        this.tally = census.tally;
        this.purview = new Purview(request);
    }

    /** Decodes what is in scope and what some rule asks for, and looks over the rest. */
    static LogReader reader(CheckRequest request) {
        Set<String> context = request.rules().contextSources();
        return new LogReader(
                request.limits(), source -> source.equalsIgnoreCase(Vitals.SCOPE) || context.contains(source));
    }

    /** What is read by one thread, file after file. */
    final class Batch {
        private final Receiver receiver;
        private final Rejects rejects = new Rejects();
        private final Sight sight = census.grid.sight();
        private final Glimpse glimpse = new Glimpse(census.sighted);
        private boolean readable = true;

        Batch(Receiver receiver) {
            this.receiver = receiver;
        }

        void accept(Reading reading) {
            if (reading instanceof Reading.OfRecord read) {
                tally.records.increment();
                record(read.record(), read.origin());
            } else if (reading instanceof Reading.OfOther other) {
                tally.records.increment();
                tally.outOfScope.increment();
                other(other);
            } else if (reading instanceof Reading.OfReject reject) {
                tally.records.increment();
                tally.rejected.increment();
                rejects.add(reject.gap());
            } else if (reading instanceof Reading.OfGap missed) {
                readable = false;
                census.gap(missed.gap());
            }
        }

        /** What was rejected in a file is told when all of it is known. */
        void endOfFile(String file) {
            rejects.take(file).forEach(census::gap);
            glimpse.end();
            sight.end(file, readable);
            readable = true;
        }

        private void other(Reading.OfOther call) {
            if (purview.covers(call.time(), call.file())) {
                glimpse.note(call.account(), call.region(), call.time());
                sight.record(call.file(), call.account(), call.region(), call.time(), false);
            }
        }

        private void record(Fields record, Origin origin) {
            String source = Vitals.source(record);
            Optional<Instant> time = Vitals.time(record);
            if (!source.isEmpty() && !source.equalsIgnoreCase(Vitals.SCOPE)) {
                String account = CallReader.accountOf(record);
                if (time.isEmpty() || purview.covers(time.get(), origin.file())) {
                    census.sighted.note(account, record.text("awsRegion"), time.orElse(null));
                    sight.record(origin.file(), account, record.text("awsRegion"), time.orElse(null), false);
                }
                tally.outOfScope.increment();
                time.ifPresent(moment -> context(source, record, moment, origin));
                return;
            }
            Optional<String> lack = Vitals.lack(record);
            if (lack.isPresent() || time.isEmpty()) {
                tally.rejected.increment();
                rejects.add(rejected(lack.orElse("it has no time"), origin));
                return;
            }
            CallDetails call = calls.read(record, time.get(), origin);
            if (!purview.covers(time.get(), origin.file())) {
                tally.outsideWindow.increment();
                return;
            }
            census.sighted.note(call.owner().id(), call.region(), call.time());
            sight.record(origin.file(), call.owner().id(), call.region(), call.time(), true);
            census.sightedInScope.note(call.owner().id(), call.region(), call.time());
            receiver.inScope(call, purview.isBefore(call.time()));
        }

        /** Another service's call, kept where a rule names that service; it stays out of scope, whatever it is kept for. */
        private void context(String source, Fields record, Instant time, Origin origin) {
            if (request.rules().contextSources().contains(source) && purview.covers(time, origin.file())) {
                receiver.context(calls.read(record, time, origin));
            }
        }
    }

    private static Gap rejected(String lack, Origin origin) {
        return new Gap(
                "rejected",
                origin.toString(),
                "The record was not judged: %s.".formatted(lack),
                "it was cut or rewritten on its way; read the trail's own files.");
    }
}
