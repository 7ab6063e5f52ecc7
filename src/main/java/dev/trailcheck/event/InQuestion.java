package dev.trailcheck.event;

/** The call that somebody asks about: a fact for probes of rules, which no run of rules ever sees. */
public record InQuestion(ApiCall call) {}
