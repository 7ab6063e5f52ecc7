package dev.trailcheck.report;

/** How much a SARIF result tells; what identifies it is the same in each. */
enum SarifDetail {
    /** Everything, and who accepted it; for the file that no site reads. */
    ARCHIVED(Integer.MAX_VALUE),
    /** All that sites or readers of the file may look at: GitHub shows a thousand steps and refuses ten thousand. */
    WHOLE(1_000),
    /** What sites read and no more, where the file would else be larger than they take. */
    LEAN(20);

    private final int mostSteps;

    SarifDetail(int mostSteps) {
        this.mostSteps = mostSteps;
    }

    int mostSteps() {
        return mostSteps;
    }
}
