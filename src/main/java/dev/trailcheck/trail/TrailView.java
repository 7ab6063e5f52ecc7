package dev.trailcheck.trail;

import java.util.List;

/** The trails that one region shows to an account, shadows of trails elsewhere among them. */
public record TrailView(String account, String region, List<Trail> trails) {

    public TrailView {
        trails = List.copyOf(trails);
    }
}
