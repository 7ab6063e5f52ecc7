package dev.trailcheck.report;

import dev.trailcheck.finding.Cell;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.Hole;

/** The part of {@code findings.json} that tells what was seen where and when, and what was not. */
final class JsonGrid {

    private JsonGrid() {}

    static void write(JsonText json, Grid grid) {
        json.text("step", grid.step().word());
        json.objects("cells", grid.cells(), cell -> cell(json, cell));
        json.objects("holes", grid.holes(), hole -> hole(json, hole));
        json.number("moreHoles", grid.moreHoles());
        json.number("quietHours", grid.quietHours());
    }

    private static void cell(JsonText json, Cell cell) {
        json.text("account", cell.account());
        json.text("region", cell.region());
        json.textOrNull("from", cell.from());
        json.number("files", cell.files());
        json.number("records", cell.records());
        json.number("inScope", cell.inScope());
        json.textOrNull("first", cell.first());
        json.textOrNull("last", cell.last());
    }

    private static void hole(JsonText json, Hole hole) {
        json.text("kind", hole.kind().word());
        json.text("account", hole.account());
        json.text("region", hole.region());
        json.textOrNull("from", hole.from());
        json.textOrNull("until", hole.until());
    }
}
