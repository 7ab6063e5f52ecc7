package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {

    private static final String JSON = """
            [{"id": "012345678901", "name": "cameras", "ou": "/Root/Prod/Cameras", "status": "ACTIVE",
              "tags": {"team": "video", "note": ""}},
             {"id": "123456789012", "name": null}]
            """;

    private static final Accounts ACCOUNTS = Accounts.of(List.of(
            new Account("012345678901", "cameras", "/Root/Prod/Cameras", "ACTIVE", Map.of("team", "video", "note", "")),
            new Account("123456789012", "", "", "", Map.of())));

    @TempDir
    Path folder;

    @Test
    void a_list_of_accounts_is_read_bare_or_under_its_key() {
        Reading<Accounts> expected = new Reading<>(ACCOUNTS, List.of());

        assertThat(read("accounts.json", JSON)).isEqualTo(expected);
        assertThat(read("accounts.json", "{\"accounts\": " + JSON + "}")).isEqualTo(expected);
    }

    @Test
    void an_unquoted_id_keeps_its_leading_zero_in_yaml() {
        assertThat(read("accounts.yaml", "- {id: 012345678901}\n- {id: 000000000008}"))
                .isEqualTo(new Reading<>(
                        Accounts.of(List.of(Account.unlisted("012345678901"), Account.unlisted("000000000008"))),
                        List.of()));
    }

    @Test
    void every_mistake_is_reported_at_once() {
        assertThat(read("accounts.json", """
                                [{"id": 123456789012},
                                 {"id": "12345", "nmae": "x", "name": ["y"]},
                                 {"id": "111122223333", "ou": "Root/Prod", "tags": {"team": {}, "a": "b"}},
                                 {"id": "111122223333", "id": "222222222222", "tags": []},
                                 {"name": "x"},
                                 {"id": ""},
                                 {"id": "12345678901\\u202e"},
                                 7]
                                """).mistakes())
                .containsExactly(
                        "accounts.json:1:9: '123456789012' is a number, not an account id\n"
                                + "  Maybe it needs quotes; an account id has 12 digits, and a number loses its leading zeros",
                        "accounts.json:2:9: '12345' is not an account id, which has 12 digits\n"
                                + "  Maybe its leading zeros are lost, and you meant '000000012345'?",
                        "accounts.json:2:18: unknown key 'nmae'\n" + "  Maybe you meant 'name'?",
                        "accounts.json:2:39: a text is expected here, not a list",
                        "accounts.json:3:31: 'Root/Prod' is not the path of an organizational unit\n"
                                + "  Maybe you meant '/Root/Prod'?",
                        "accounts.json:3:61: a text is expected here, not a mapping",
                        "accounts.json:4:9: the id '111122223333' belongs to the account on line 3\n"
                                + "  Maybe the account is copied and needs an id of its own",
                        "accounts.json:4:25: the key 'id' is already on line 4\n"
                                + "  Maybe one of the two is left over",
                        "accounts.json:4:55: a mapping is expected here, not a list",
                        "accounts.json:5:2: 'id' is missing",
                        "accounts.json:6:9: 'id' has no value",
                        "accounts.json:7:9: '12345678901\\u{202E}' is not an account id, which has 12 digits",
                        "accounts.json:8:2: a mapping is expected here, not '7'");
    }

    private Reading<Accounts> read(String name, String text) {
        return Reading.of(folder, name, text, AccountsFile::read);
    }
}
