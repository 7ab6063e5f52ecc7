/** The second wall: judges the classes that the compiler made of a rule, before any of them is brought to life. */
@NullMarked
package dev.trailcheck.engine.gate;

import org.jspecify.annotations.NullMarked;
