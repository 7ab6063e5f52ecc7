package dev.trailcheck.source.aws;

import dev.trailcheck.rule.MistakesException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes calls one after the other, at a pace, and counts them; one that fails ends the work. Not thread-safe. */
final class PacedCalls {
    static final String PLACE = "organization";

    private final Pace pace;
    private int made;

    PacedCalls(Pace pace) {
        this.pace = pace;
    }

    int made() {
        return made;
    }

    /** All pages of a list; those that are empty and yet not the last, too. */
    <P> List<P> pages(String action, String on, Function<Optional<String>, P> ask, Function<P, @Nullable String> next) {
        List<P> pages = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Optional<String> asked = token;
            P page = one(action, on, () -> ask.apply(asked));
            pages.add(page);
            token = Optional.ofNullable(next.apply(page)).filter(given -> !given.isEmpty());
        } while (token.isPresent());
        return pages;
    }

    <T> T one(String action, String on, Supplier<T> call) {
        try {
            pace.await();
            made++;
            return BrokenOff.retried(call);
        } catch (SdkException | UncheckedIOException e) {
            throw new MistakesException(List.of(AwsFault.of(e, action, on).mistake(PLACE)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The walk was interrupted.", e);
        }
    }
}
