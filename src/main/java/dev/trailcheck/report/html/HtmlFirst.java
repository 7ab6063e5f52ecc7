package dev.trailcheck.report.html;

import java.util.List;
import java.util.function.Function;

/** The front of a long list; {@code all} says how many there are, {@code more} how many are left out ("" for none). */
public record HtmlFirst<T>(List<T> shown, String all, String more) {

    static <S, T> HtmlFirst<T> of(List<S> all, int most, Function<S, T> asShown) {
        return new HtmlFirst<>(
                all.stream().limit(most).map(asShown).toList(),
                HtmlWords.number(all.size()),
                all.size() > most ? HtmlWords.number(all.size() - most) : "");
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }
}
