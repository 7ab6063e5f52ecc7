package dev.trailcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files that a request was made of, for those who must read them somewhere else. */
public record Papers(List<Path> rules, Optional<Path> policy, Optional<Path> approvals, Optional<Path> accounts) {

    public Papers {
        rules = List.copyOf(rules);
    }
}
