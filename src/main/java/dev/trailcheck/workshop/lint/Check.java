package dev.trailcheck.workshop.lint;

/** Looks at one rule for one kind of mistake. Holds no state. */
interface Check {

    void look(Desk desk);
}
