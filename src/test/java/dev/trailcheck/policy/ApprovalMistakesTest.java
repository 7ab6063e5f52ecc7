package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalMistakesTest {

    @TempDir
    Path folder;

    @Test
    void every_mistake_of_a_list_is_reported_at_once() {
        assertMistakes(
                "approvals.yaml",
                """
                approvals:
                  - {id: CHG-1, action: delete, channel: "arn:aws:kinesisvideo:us-west-2:123456789012:channel/a/1", from: 2026-10-01T00:00:00Z, until: 2026-10-02T00:00:00Z, aprovedBy: carol}
                  - {id: CHG-1, action: [delete], channel: "arn:aws:s3:::bucket", account: 1234567, from: 2026-10-01, until: 2026-10-02T00:00:00, approvedBy: "", uses: 0}
                  - {id: CHG-3, action: delete, channel: x, from: 2026-10-02T00:00:00Z, until: 2026-10-01T00:00:00Z, approvedBy: carol, uses: many}
                  - CHG-4
                  - {id: CHG-5, action: delete, channel: x, from: 2026-10-02 00:00:00Z, until: tomorrow, approvedBy: {name: carol}}
                other: 1
                """,
                "approvals.yaml:2:5: 'approvedBy' is missing\n" + "  Maybe it is written as 'aprovedBy'?",
                "approvals.yaml:2:158: unknown key 'aprovedBy'\n" + "  Maybe you meant 'approvedBy'?",
                "approvals.yaml:3:10: the id 'CHG-1' belongs to the approval on line 2\n"
                        + "  Maybe the approval is copied and needs an id of its own",
                "approvals.yaml:3:25: a text is expected here, not a list",
                "approvals.yaml:3:44: 'arn:aws:s3:::bucket' is not the ARN of a signaling channel\n"
                        + "  Maybe it should look like 'arn:aws:kinesisvideo:REGION:ACCOUNT:channel/NAME/NUMBER'; * and ? stand in names only",
                "approvals.yaml:3:76: '1234567' is not an account id, which has 12 digits\n"
                        + "  Maybe its leading zeros are lost, and you meant '000001234567'?",
                "approvals.yaml:3:91: '2026-10-01' is not a moment with a zone\n"
                        + "  Maybe it lacks a part; in UTC add a Z, as in '2026-10-01T00:00:00Z'",
                "approvals.yaml:3:110: '2026-10-02T00:00:00' is not a moment with a zone\n"
                        + "  Maybe it lacks a part; in UTC add a Z, as in '2026-10-02T00:00:00Z'",
                "approvals.yaml:3:143: 'approvedBy' has no value",
                "approvals.yaml:3:153: '0' is not a whole number from 1 to 999999999",
                "approvals.yaml:4:80: until 2026-10-01T00:00:00Z lies before from 2026-10-02T00:00:00Z\n"
                        + "  Maybe the two are swapped",
                "approvals.yaml:4:127: 'many' is not a whole number from 1 to 999999999",
                "approvals.yaml:5:5: a mapping is expected here, not 'CHG-4'",
                "approvals.yaml:6:51: '2026-10-02 00:00:00Z' is not a moment with a zone\n"
                        + "  Maybe it lacks a part; in UTC add a Z, as in '2026-10-02T00:00:00Z'",
                "approvals.yaml:6:80: 'tomorrow' is not a moment with a zone\n"
                        + "  Maybe it should look like '2026-10-01T00:00:00Z'",
                "approvals.yaml:6:102: a text is expected here, not a mapping",
                "approvals.yaml:7:1: unknown key 'other'\n" + "  Maybe you meant one of these: approvals");
    }

    @Test
    void every_mistake_of_a_table_is_reported_at_once() {
        assertMistakes(
                "approvals.csv",
                """
                id,action,chanel,account,from,until,id
                CHG-1,delete,"cam
                front",12345,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z
                CHG-2,,x,,2026-10-01T00:00:00Z,2026-10-02,,,carol
                CHG-1
                """,
                "approvals.csv:1:1: 'approvedBy' is missing",
                "approvals.csv:1:1: 'channel' is missing\n" + "  Maybe it is written as 'chanel'?",
                "approvals.csv:1:11: unknown key 'chanel'\n" + "  Maybe you meant 'channel'?",
                "approvals.csv:1:37: the column 'id' is in the header twice\n" + "  Maybe one of the two is left over",
                "approvals.csv:3:8: '12345' is not an account id, which has 12 digits\n"
                        + "  Maybe its leading zeros are lost, and you meant '000000012345'?",
                "approvals.csv:4:7: 'action' has no value",
                "approvals.csv:4:32: '2026-10-02' is not a moment with a zone\n"
                        + "  Maybe it lacks a part; in UTC add a Z, as in '2026-10-02T00:00:00Z'",
                "approvals.csv:4:44: the row has 9 cells, the header only 7\n"
                        + "  Maybe a value with a comma in it needs quotes",
                "approvals.csv:5:1: 'action' has no value",
                "approvals.csv:5:1: 'from' has no value",
                "approvals.csv:5:1: 'until' has no value",
                "approvals.csv:5:1: the id 'CHG-1' belongs to the approval on line 2\n"
                        + "  Maybe the approval is copied and needs an id of its own");
    }

    @Test
    void a_table_with_semicolons_is_one_mistake() {
        assertMistakes(
                "approvals.csv",
                "id;action;channel\nCHG-1;delete;x\n",
                "approvals.csv:1:1: the header has one column: 'id;action;channel'\n"
                        + "  Maybe the cells need ',' between them");
    }

    @Test
    void numbers_of_json_are_no_accounts() {
        assertMistakes(
                "approvals.json",
                """
                [{"id": 1, "action": "delete", "channel": "x", "account": 123456789012, "approvedBy": "carol",
                  "from": "2026-10-01T00:00:00Z", "until": "2026-10-02T00:00:00Z"}]
                """,
                "approvals.json:1:59: '123456789012' is a number, not an account id\n"
                        + "  Maybe it needs quotes; an account id has 12 digits, and a number loses its leading zeros");
    }

    @Test
    void a_list_of_approvals_is_expected() {
        assertMistakes(
                "approvals.yaml",
                "approvals: none",
                "approvals.yaml:1:12: a list is expected here, not 'none'\n"
                        + "  Maybe it needs square brackets around it");
        assertMistakes(
                "approvals.yaml",
                "aprovals: []",
                "approvals.yaml:1:1: 'approvals' is missing\n" + "  Maybe it is written as 'aprovals'?",
                "approvals.yaml:1:1: unknown key 'aprovals'\n" + "  Maybe you meant 'approvals'?");
        assertMistakes(
                "approvals.json",
                "\"approvals\"",
                "approvals.json:1:1: a list is expected here, not 'approvals'\n"
                        + "  Maybe it needs square brackets around it");
    }

    private void assertMistakes(String name, String text, String... mistakes) {
        assertThat(Reading.of(folder, name, text, ApprovalsFile::read).mistakes())
                .containsExactly(mistakes);
    }
}
