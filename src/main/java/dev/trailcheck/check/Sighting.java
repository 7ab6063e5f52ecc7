package dev.trailcheck.check;

import dev.trailcheck.event.Origin;

/** A record of an event that somebody asks about: its identity, where it was read, and what became of it. */
public record Sighting(String event, Origin origin, Fate fate) {}
