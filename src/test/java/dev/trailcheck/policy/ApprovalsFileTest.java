package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsFileTest {

    private static final String YAML = """
            approvals:
              - {id: CHG-1, action: delete, channel: "cam-?-00012", account: "123456789012", region: us-west-2,
                 from: 2026-10-01T00:00:00Z, until: 2026-10-02T00:00:00Z, approvedBy: carol, requestedBy: dave, uses: 1}
              - {id: CHG-2, action: delete, channel: "cam, \\"front\\"", account: 012345678901,
                 from: "2026-10-01T02:00:00+02:00", until: 2026-10-02T00:00:00Z, approvedBy: carol}
            """;

    private static final String JSON = """
            {"approvals": [
              {"id": "CHG-1", "action": "delete", "channel": "cam-?-00012", "account": "123456789012",
               "region": "us-west-2", "from": "2026-10-01T00:00:00Z", "until": "2026-10-02T00:00:00Z",
               "approvedBy": "carol", "requestedBy": "dave", "uses": 1},
              {"id": "CHG-2", "action": "delete", "channel": "cam, \\"front\\"", "account": "012345678901",
               "region": null, "from": "2026-10-01T02:00:00+02:00", "until": "2026-10-02T00:00:00Z",
               "approvedBy": "carol", "requestedBy": ""}
            ]}
            """;

    private static final String CSV = """
            id,action,channel,account,region,from,until,approvedBy,requestedBy,uses
            CHG-1,delete,cam-?-00012,123456789012,us-west-2,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,carol,dave,1

            CHG-2, delete, "cam, ""front""\", 012345678901, , 2026-10-01T02:00:00+02:00, 2026-10-02T00:00:00Z, carol
            ,,,,,,,,,
            """;

    private static final List<Approval> APPROVALS = List.of(
            new Approval(
                    "CHG-1",
                    "delete",
                    "cam-?-00012",
                    "123456789012",
                    "us-west-2",
                    Instant.parse("2026-10-01T00:00:00Z"),
                    Instant.parse("2026-10-02T00:00:00Z"),
                    "carol",
                    "dave",
                    1,
                    null),
            new Approval(
                    "CHG-2",
                    "delete",
                    "cam, \"front\"",
                    "012345678901",
                    "",
                    Instant.parse("2026-10-01T00:00:00Z"),
                    Instant.parse("2026-10-02T00:00:00Z"),
                    "carol",
                    "",
                    Approval.UNLIMITED,
                    null));

    @TempDir
    Path folder;

    @Test
    void yaml_json_and_csv_say_the_same() {
        Reading<List<Approval>> expected = new Reading<>(APPROVALS, List.of());

        assertThat(read("approvals.yaml", YAML)).isEqualTo(expected);
        assertThat(read("approvals.json", JSON)).isEqualTo(expected);
        assertThat(read("approvals.yml", JSON)).isEqualTo(expected);
        assertThat(read("approvals.csv", CSV)).isEqualTo(expected);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_change_nothing() {
        Reading<List<Approval>> expected = new Reading<>(APPROVALS, List.of());

        assertThat(read("approvals.yaml", "\uFEFF" + YAML.replace("\n", "\r\n")))
                .isEqualTo(expected);
        assertThat(read("approvals.json", "\uFEFF" + JSON.replace("\n", "\r\n")))
                .isEqualTo(expected);
        assertThat(read("approvals.csv", "\uFEFF" + CSV.replace("\n", "\r\n"))).isEqualTo(expected);
    }

    @Test
    void a_bare_list_will_do() {
        String bare = YAML.replace("approvals:\n", "");

        assertThat(read("approvals.yaml", bare)).isEqualTo(new Reading<>(APPROVALS, List.of()));
    }

    @Test
    void there_may_be_no_approvals() {
        Reading<List<Approval>> none = new Reading<>(List.of(), List.of());

        assertThat(read("approvals.yaml", "approvals: []")).isEqualTo(none);
        assertThat(read("approvals.json", "[]")).isEqualTo(none);
        assertThat(read("approvals.csv", CSV.lines().findFirst().orElseThrow())).isEqualTo(none);
    }

    @Test
    void actions_accounts_regions_and_approvers_need_not_be_known() {
        String strange = "[{id: 7, action: sing, channel: x, account: 999999999999, region: mars, approvedBy: nobody,"
                + " from: 1999-01-01T00:00:00Z, until: 1999-01-01T00:00:00Z}]";

        assertThat(read("approvals.yaml", strange).mistakes()).isEmpty();
    }

    private Reading<List<Approval>> read(String name, String text) {
        return Reading.of(folder, name, text, ApprovalsFile::read);
    }
}
