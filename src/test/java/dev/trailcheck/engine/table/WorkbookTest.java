package dev.trailcheck.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    private static final String ROW = "<row r='2'><c r='B2' t='inlineStr'><is><t>a</t></is></c></row>";

    @TempDir
    private Path folder;

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void cells_become_csv_each_row_on_its_line() {
        WrittenWorkbook workbook = WrittenWorkbook.sheet("""
                        <sheetData>
                        <row r='1'><c r='A1' t='s'><v>1</v></c><c r='C1' t='s'><v>0</v></c></row>
                        <row r='3'><c t='inlineStr'><is><r><t>two </t></r><r><t>runs</t></r></is></c><c><v>15</v></c><c t='b'><v>1</v></c></row>
                        <row r='4'><c r='B4' t='inlineStr'><is><t>$call : ApiCall</t></is></c><c r='C4' s='1'/></row>
                        </sheetData><mergeCells><mergeCell ref='B4:D4'/></mergeCells>""").with("xl/sharedStrings.xml", """
                        <sst xmlns='SPACE'><si><t>name == "$param", x</t></si><si><r><t>Rule</t></r><r><t>Set</t></r><rPh><t>spoken</t></rPh></si></sst>""");

        assertThat(csv(workbook.in(folder))).contains("""
                RuleSet,,"name == ""$param"", x"

                two runs,15,true
                ,$call : ApiCall...,$call : ApiCall...,$call : ApiCall...
                """);
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A2'><f>1+1</f><v>2</v></c> | :2: The row holds a formula in A2.",
                "<c r='A2' t='e'><v>#REF!</v></c> | :2: The row holds what is neither text nor a plain number in A2.",
                "<c r='A2'><v>1E5</v></c> | :2: The row holds what is neither text nor a plain number in A2.",
                "<c r='A2' t='s'><v>9</v></c> | :2: The row holds what is neither text nor a plain number in A2.",
                "<c r='A2' t='str'><v>a_x000D_b</v></c> | :2: The row holds a line break, or another sign that is not seen, in A2.",
                "<c r='A3' t='str'><v>a</v></c> | :2: The row has cells that do not stand in order.",
                "<c r='B2' t='str'><v>a</v></c><c r='A2' t='str'><v>a</v></c> | :2: The row has cells that do not stand in order.",
                "<c r='XFD2' t='str'><v>a</v></c> | :2: The row is out of order, or beyond 1000 rows and 50 columns.",
            })
    void a_cell_that_means_something_else_than_it_shows_is_refused(String cell, String mistake) {
        assertThat(csv(WrittenWorkbook.of("<row r='2'>" + cell + "</row>").in(folder)))
                .isEmpty();
        assertThat(mistakes).singleElement().asString().contains(mistake + "\n  Maybe ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<sheetData><row r='2' hidden='1'><c t='str'><v>a</v></c></row></sheetData> | :2: The row is hidden, or a column of it is.",
                "<cols><col min='2' max='3' hidden='true'/></cols><sheetData><row r='2'><c r='B2' t='str'><v>a</v></c></row></sheetData> | :2: The row is hidden, or a column of it is.",
                "<sheetData><row r='2'/><row r='1'/></sheetData> | :1: The row is out of order",
                "<sheetData><row r='1048576'/></sheetData> | :1048576: The row is out of order, or beyond 1000 rows",
                "<sheetData><row r='99999999999'/></sheetData> | A part of the workbook cannot be read.",
                "<mergeCells><mergeCell ref='A1:A2'/></mergeCells> | :1: The row has a cell merged with one of another row.",
                "<mergeCells><mergeCell ref='A1'/></mergeCells> | A part of the workbook cannot be read.",
                "<sheetData><row> | A part of the workbook cannot be read.",
            })
    void a_sheet_that_hides_or_confuses_is_refused(String sheet, String mistake) {
        assertThat(csv(WrittenWorkbook.sheet(sheet).in(folder))).isEmpty();
        assertThat(mistakes).singleElement().asString().contains(mistake);
    }

    @Test
    void entities_are_neither_read_nor_counted_out() {
        String doctype = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'yy'>]>";
        for (String entity : List.of("&x;", "&y;", "")) {
            WrittenWorkbook workbook = WrittenWorkbook.of(ROW)
                    .with(
                            "xl/worksheets/sheet1.xml",
                            doctype + "<worksheet xmlns='SPACE'><sheetData><row><c t='str'><v>a" + entity
                                    + "</v></c></row></sheetData></worksheet>");
            assertThat(csv(workbook.in(folder))).isEmpty();
        }
        assertThat(mistakes).hasSize(3);
        assertThat(mistakes).allSatisfy(mistake -> assertThat(mistake.what()).contains("entities of its own"));
    }

    @Test
    void a_part_that_inflates_without_end_is_not_read_to_its_end() {
        assertThat(csv(WrittenWorkbook.of(ROW + " ".repeat(3_000_000)).in(folder)))
                .isEmpty();
        assertThat(mistakes).singleElement().asString().contains("longer than 2,000,000 bytes");
    }

    @Test
    void a_second_or_a_hidden_sheet_is_refused() {
        String sheets = "<workbook xmlns='SPACE' xmlns:r='r'><sheets>%s</sheets></workbook>";
        String shown = "<sheet name='a' r:id='rId1'/>";
        String hidden = "<sheet name='b' state='veryHidden' r:id='rId1'/>";
        for (String names : List.of(shown + hidden, hidden, "")) {
            csv(WrittenWorkbook.of(ROW)
                    .with("xl/workbook.xml", sheets.formatted(names))
                    .in(folder));
        }
        assertThat(mistakes).hasSize(3);
        assertThat(mistakes).allSatisfy(mistake -> assertThat(mistake.what()).contains("should have one to be seen"));
    }

    @Test
    void two_parts_of_one_name_and_a_thousand_parts_are_refused() {
        WrittenWorkbook twice = WrittenWorkbook.of(ROW).with("XL/worksheets/sheet1.xml", "");
        WrittenWorkbook many = WrittenWorkbook.of(ROW);
        for (int i = 0; i < 1000; i++) {
            many.parts().put("x" + i, "");
        }
        assertThat(csv(twice.in(folder))).isEmpty();
        assertThat(csv(many.in(folder))).isEmpty();
        assertThat(mistakes).hasSize(2);
        assertThat(mistakes).allSatisfy(mistake -> assertThat(mistake.what()).contains("too many parts"));
    }

    @Test
    void whatever_is_no_workbook_is_told() throws IOException {
        byte[] whole = Files.readAllBytes(WrittenWorkbook.of(ROW).in(folder));
        for (int length : List.of(0, 1, 30, whole.length / 2, whole.length - 1)) {
            Path cut = Files.write(folder.resolve("cut.drl.xlsx"), java.util.Arrays.copyOf(whole, length));
            assertThat(csv(cut)).isEmpty();
        }
        assertThat(csv(folder.resolve("absent.drl.xlsx"))).isEmpty();
        assertThat(mistakes).hasSize(6);
        assertThat(mistakes).allSatisfy(mistake -> assertThat(mistake.what()).contains("no workbook of Excel"));
    }

    @Test
    void a_damaged_byte_throws_nothing() throws IOException {
        byte[] whole = Files.readAllBytes(WrittenWorkbook.of(ROW).in(folder));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x55;
            csv(Files.write(folder.resolve("damaged.drl.xlsx"), damaged));
        }
        assertThat(mistakes).isNotEmpty();
    }

    private Optional<String> csv(Path file) {
        return Workbook.csv("rules/calls.drl.xlsx", file, mistakes);
    }
}
