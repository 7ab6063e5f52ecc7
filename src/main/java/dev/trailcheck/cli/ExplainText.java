package dev.trailcheck.cli;

import dev.trailcheck.check.Dossier;
import dev.trailcheck.check.Fate;
import dev.trailcheck.check.Sighting;
import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.finding.Plain;
import java.io.PrintWriter;
import java.util.Comparator;

/** Why and why not, for somebody at a terminal: the event, then each rule, those that fire first. */
final class ExplainText {

    private final PrintWriter out;
    private final Ink ink;
    private final Marks marks;

    ExplainText(Surroundings surroundings, boolean lettersOnly) {
        this.out = surroundings.out();
        this.ink = new Ink(surroundings.coloured());
        this.marks = lettersOnly ? Marks.letters(ink) : Marks.signs(ink);
    }

    void print(Dossier dossier) {
        dossier.call().ifPresent(this::call);
        dossier.sightings().forEach(this::sighting);
        dossier.explanations().stream()
                .sorted(Comparator.comparing((Explanation one) -> !one.fires())
                        .thenComparing(Explanation::isBesideThePoint)
                        .thenComparing(one -> one.rule().id()))
                .forEach(one -> rule(one, dossier));
    }

    private void call(ApiCall call) {
        out.println("%s  %s  %s  %s"
                .formatted(
                        ink.strong(Plain.text(call.name())),
                        call.time(),
                        Plain.text(call.account()),
                        Plain.text(call.region())));
        out.println("  by " + Plain.text(call.identity().principal())
                + (call.succeeded() ? "" : ", failed: " + Plain.text(call.error())));
    }

    private void sighting(Sighting sighting) {
        out.println("  " + Plain.text(sighting.event()));
        out.println("  %s: %s"
                .formatted(
                        Plain.text(sighting.origin().toString()),
                        sighting.fate().words()));
        if (sighting.fate() == Fate.OUTSIDE_WINDOW) {
            out.println("    Maybe another --since or --until was meant.");
        }
    }

    private void rule(Explanation one, Dossier dossier) {
        out.println();
        out.println("%s  %s  %s"
                .formatted(
                        ink.strong(one.rule().id()),
                        ink.severity(one.rule().severity()),
                        one.fires() ? ink.bad("fires") : "does not fire"));
        dossier.messagesOf(one.rule()).forEach(message -> out.println("  " + message));
        one.stop()
                .ifPresent(stop -> out.println("  Stops at %s:%d:%d, %s."
                        .formatted(
                                Plain.text(one.rule().file()),
                                stop.place().line(),
                                stop.place().column(),
                                Plain.text(stop.words()))));
        if (!one.trouble().isEmpty()) {
            out.println("  Not all of it could be looked at: " + Plain.text(one.trouble()));
        }
        if (!one.isBesideThePoint()) { // one line has said all
            AnswerText text = new AnswerText(out, marks, one.outline().reported());
            one.answers().forEach(answer -> text.print(answer, "  "));
        }
    }
}
