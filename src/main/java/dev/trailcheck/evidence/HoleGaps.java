package dev.trailcheck.evidence;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.finding.Hole;
import java.util.ArrayList;
import java.util.List;

/** The holes of a grid that somebody expected not to be there, as gaps. */
record HoleGaps(Expectations expected) {

    List<Gap> in(Grid grid) {
        List<Gap> gaps = new ArrayList<>();
        grid.holes().stream().filter(this::isUnexpected).map(HoleGaps::gap).forEach(gaps::add);
        if (expected.silence() != null && grid.moreHoles() > 0) {
            gaps.add(new Gap(
                    "silent-hours",
                    "the grid",
                    "%,d shorter stretches without a log file are not listed.".formatted(grid.moreHoles()),
                    "a longer duration at --expect-window tells the ones that matter."));
        }
        if (expected.silence() != null && grid.step().compareTo(GridStep.DAY) > 0) {
            gaps.add(new Gap(
                    "grid-too-large",
                    "the grid",
                    "There are too many accounts, regions and days to tell which hours have no log file.",
                    "a narrower window, given by --since and --until, can be told by the hour."));
        }
        return gaps;
    }

    private boolean isUnexpected(Hole hole) {
        return switch (hole.kind()) {
            case SILENT_ACCOUNT -> expected.accounts().includes(hole.account());
            case SILENT_REGION -> expected.regions().includes(hole.region());
            case SILENT_HOURS -> expected.silence() != null && hole.length().compareTo(expected.silence()) >= 0;
        };
    }

    private static Gap gap(Hole hole) {
        return new Gap(hole.kind().word(), hole.where(), hole.what(), remedy(hole));
    }

    private static String remedy(Hole hole) {
        return switch (hole.kind()) {
            case SILENT_ACCOUNT ->
                "its logs were not downloaded, its trail is off, or the account is younger than the window.";
            case SILENT_REGION -> "nobody used the region, or its folder was not downloaded.";
            case SILENT_HOURS ->
                "nothing was called then, or files were not downloaded; 'trailcheck verify' tells which by the digests.";
        };
    }
}
