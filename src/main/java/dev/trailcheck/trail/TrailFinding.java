package dev.trailcheck.trail;

/** What a question came to. */
public record TrailFinding(Question question, Outcome outcome) {}
