package dev.trailcheck.source;

import java.io.Serializable;

/** Where a log file lies, as it can be told to another machine, which opens the file there. */
public interface FilePlace extends Serializable {

    LogFile file();
}
