package dev.trailcheck.engine.table;

/** A row of a table: on which line it stands, what must hold, and what is then said. */
record Row(int line, String condition, String consequence) {}
