package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    @TempDir
    Path folder;

    @Test
    void a_path_that_leads_to_no_text_is_a_mistake() throws IOException {
        assertThat(mistakes(folder.resolve("missing.yaml")))
                .containsExactly("missing.yaml: does not exist\n" + "  Maybe the path is meant from another directory");
        assertThat(mistakes(Files.createDirectory(folder.resolve("directory.yaml"))))
                .containsExactly("directory.yaml: is a directory, not a file\n"
                        + "  Maybe the name of the file in it is missing");
        assertThat(mistakes("empty.yaml", ""))
                .containsExactly("empty.yaml: is empty\n" + "  Maybe it was meant to be filled, or the path is wrong");
        assertThat(mistakes("blank.csv", "\uFEFF \n\n"))
                .containsExactly("blank.csv: is empty\n" + "  Maybe it was meant to be filled, or the path is wrong");
        assertThat(mistakes("comments.yaml", "# version: 1\n"))
                .containsExactly("comments.yaml: is empty\n" + "  Maybe all of it is commented out");
    }

    @Test
    void what_is_not_text_in_utf_8_is_a_mistake() {
        assertThat(mistakes("latin.yaml", "version: 1\n# M\u00fcnchen".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("latin.yaml:2:4: the byte 0xFC is not UTF-8\n"
                        + "  Maybe it is no text file, or is saved with another encoding than UTF-8");
        assertThat(mistakes("cut.yaml", new byte[] {'a', (byte) 0xE2, (byte) 0x82}))
                .containsExactly("cut.yaml:1:2: the byte 0xE2 is not UTF-8\n"
                        + "  Maybe it is no text file, or is saved with another encoding than UTF-8");
        assertThat(mistakes("zip.yaml", new byte[] {'P', 'K', 3, 4, 20, 0, 8}))
                .containsExactly("zip.yaml:1:3: the control character U+0003 is in the file\n"
                        + "  Maybe it is no text file, or is saved with another encoding than UTF-8");
        assertThat(mistakes("nul.csv", "id,action\n\0".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("nul.csv:2:1: the control character U+0000 is in the file\n"
                        + "  Maybe it is no text file, or is saved with another encoding than UTF-8");
    }

    @Test
    void a_file_that_is_too_large_is_a_mistake() {
        assertThat(mistakes("large.yaml", new byte[(16 << 20) + 1]))
                .containsExactly("large.yaml: is larger than the 16 MiB that are read\n"
                        + "  Maybe the path leads to another file");
        assertThat(mistakes("large.csv", new byte[(64 << 20) + 1]))
                .containsExactly("large.csv: is larger than the 64 MiB that are read\n"
                        + "  Maybe the path leads to another file");
    }

    @Test
    void yaml_that_is_broken_is_one_mistake_where_it_breaks() {
        assertThat(mistakes("policy.yaml", "version: 1\nmasters: [*role]"))
                .containsExactly("policy.yaml:2:11: the alias '*role' is not followed\n"
                        + "  Maybe it is a text and needs quotes");
        assertThat(mistakes("policy.yaml", "version: 1\nmasters: [*/role]"))
                .containsExactly(
                        "policy.yaml:2:12: this is not YAML: while scanning an alias: unexpected character found /(47)\n"
                                + "  Maybe the text needs quotes, as every text does that begins with '*'");
        assertThat(mistakes("policy.yaml", "version: 1\nregions:\n\tallowed: [us-east-1]"))
                .containsExactly(
                        "policy.yaml:3:1: this is not YAML: while scanning for the next token: found character '\\t(TAB)' that cannot start any token\n"
                                + "  Maybe the line is indented with a tab; YAML takes only spaces");
        assertThat(mistakes("policy.yaml", "version: 1\n regions: 2"))
                .containsExactly("policy.yaml:2:9: this is not YAML: mapping values are not allowed here\n"
                        + "  Maybe a text with ': ' in it needs quotes, or the line is indented wrongly");
        assertThat(mistakes("policy.yaml", "version: 1\nmasters: [a, b\nrules: {}"))
                .containsExactly(
                        "policy.yaml:3:6: this is not YAML: while parsing a flow sequence: expected ',' or ']', but got :");
        assertThat(mistakes("policy.yaml", "version: 1\nmasters: [\"a, b]\n"))
                .containsExactly(
                        "policy.yaml:3:1: this is not YAML: while scanning a quoted scalar: found unexpected end of stream\n"
                                + "  Maybe a quote is left open");
        assertThat(mistakes("policy.yaml", "version: @1"))
                .containsExactly(
                        "policy.yaml:1:10: this is not YAML: while scanning for the next token: found character '@' that cannot start any token\n"
                                + "  Maybe the text needs quotes, as its first character has a meaning in YAML");
        assertThat(mistakes("policy.yaml", "? [version]\n: 1"))
                .containsExactly("policy.yaml:1:4: this is not YAML: expected a property name (Scalar value in YAML)");
        assertThat(mistakes("policy.yaml", "version: !!binary x"))
                .containsExactly(
                        "policy.yaml:1:20: this is not YAML: unexpected end of base64-encoded String: base64 variant 'MIME' expects padding (one or more '=' characters) at the end");
        assertThat(mistakes("policy.yaml", "version: 1\uFFFE"))
                .containsExactly("policy.yaml:1:1: this is not YAML: special characters are not allowed");
    }

    @Test
    void json_that_is_broken_is_one_mistake_where_it_breaks() {
        assertThat(mistakes("policy.json", "{\"version\": 1,}"))
                .containsExactly(
                        "policy.json:1:15: this is not JSON: unexpected character ('}'): was expecting double-quote to start property name");
        assertThat(mistakes("policy.json", "{\"version\": 1"))
                .containsExactly("policy.json:1:14: this is not JSON: the file ends too early");
        assertThat(mistakes("policy.json", "{\"version\": 01}"))
                .containsExactly(
                        "policy.json:1:14: this is not JSON: invalid numeric value: Leading zeroes not allowed\n"
                                + "  Maybe the number is an id and needs quotes");
        assertThat(mistakes("policy.json", "{\"version\":\n \"a"))
                .containsExactly("policy.json:2:4: this is not JSON: the file ends too early");
        assertThat(mistakes("policy.json", "version: 1"))
                .containsExactly(
                        "policy.json:1:1: this is not JSON: unrecognized token 'version': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')");
        assertThat(mistakes("policy.json", "{\"version\": 1} {}"))
                .containsExactly("policy.json:1:16: a second document begins here; only one is read\n"
                        + "  Maybe the documents belong into files of their own");
        assertThat(mistakes("policy.json", "{\"version\": 1} \u202e"))
                .containsExactly(
                        "policy.json:1:16: this is not JSON: unexpected character ('\\u{202E}'): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')");
    }

    @Test
    void csv_that_is_broken_is_one_mistake_where_it_breaks() {
        assertThat(mistakes("policy.csv", "id,action\n\"abc,delete\n"))
                .containsExactly("policy.csv:3:1: this is not CSV: missing closing quote for value\n"
                        + "  Maybe a quote is left open in a cell, or not doubled within one");
        assertThat(mistakes("policy.csv", "id,action\n\"abc\"d,delete\n"))
                .containsExactly(
                        "policy.csv:2:7: this is not CSV: unexpected character ('d'): Expected column separator character (',') or end-of-line\n"
                                + "  Maybe a quote within a cell is not doubled");
    }

    @Test
    void keys_that_stand_twice_are_a_mistake() {
        assertThat(mistakes("policy.yaml", "version: 1\ntags: {grace: PT1M,\n  grace: PT2M}\nversion: 1"))
                .containsExactly(
                        "policy.yaml:3:3: the key 'grace' is already on line 2\n"
                                + "  Maybe one of the two is left over",
                        "policy.yaml:4:1: the key 'version' is already on line 1\n"
                                + "  Maybe one of the two is left over");
    }

    @Test
    void anchors_aliases_and_further_documents_are_mistakes() {
        assertThat(mistakes("policy.yaml", "version: 1\nmasters: &m [a]\nx: *m\n<<: *v\n---\nversion: 1\n--- 2"))
                .containsExactly(
                        "policy.yaml:2:10: the anchor '&m' is not read\n"
                                + "  Maybe it is part of a text that needs quotes",
                        "policy.yaml:3:4: the alias '*m' is not followed\n" + "  Maybe it is a text and needs quotes",
                        "policy.yaml:4:5: the alias '*v' is not followed\n" + "  Maybe it is a text and needs quotes",
                        "policy.yaml:6:1: a second document begins here; only one is read\n"
                                + "  Maybe the documents belong into files of their own");
    }

    private List<String> mistakes(String name, String text) {
        return mistakes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> mistakes(String name, byte[] content) {
        return mistakes(Reading.written(folder, name, content));
    }

    private static List<String> mistakes(Path file) {
        return Reading.of(file, PolicyFile::read).mistakes();
    }
}
