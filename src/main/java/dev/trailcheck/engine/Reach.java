package dev.trailcheck.engine;

/** How many accounts a correlating rule sees at once. */
public enum Reach {
    ACCOUNT,
    ORGANIZATION
}
