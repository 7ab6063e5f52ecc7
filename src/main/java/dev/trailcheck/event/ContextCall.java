package dev.trailcheck.event;

/**
 * A call of another service that some rule names, kept for correlation only. It is a type of its own so that a rule
 * about {@code ApiCall} never fires on another service.
 */
public record ContextCall(CallDetails details) implements Call {}
