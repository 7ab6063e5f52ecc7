package dev.trailcheck.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableTest {

    private static final String TABLE = """
            RuleSet,trailcheck.test
            @severity,low
            @title,"A ""title"", with \\ signs"
            @control,CIS AWS 3.0.0: 1.7
            @control,SOC 2 2017: CC8.1
            RuleTable calls
            CONDITION,CONDITION,ACTION
            $call : ApiCall...,$call : ApiCall...,
            "name == ""$param""\",$param,"findings.report(drools, $call, ""{call}."");"
            Operation,Outcome,Report
            A,succeeded,x
            B,,x
            C,denied,x
            """;

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void a_table_becomes_one_rule_whose_rows_keep_their_lines() {
        assertThat(rule(TABLE).orElseThrow()).isEqualTo("""
                package trailcheck.test








                rule "calls" @severity("low") @title("A \\"title\\", with \\\\ signs") @control("CIS AWS 3.0.0: 1.7", "SOC 2 2017: CC8.1") when $call : ApiCall(
                  ( (name == "A") && (succeeded) )
                  || ( (name == "B") )
                  || ( (name == "C") && (denied) ) ) then findings.report(drools, $call, "{call}."); end
                """);
        assertThat(mistakes).isEmpty();
    }

    @Test
    void no_row_is_lost_in_silence() {
        assertThat(rule(TABLE.replace("B,,x\n", "B,,x\n\n,,\n") + "\n\nD,denied,x\n,,\n"))
                .isEmpty();
        assertThat(mistakes.stream().map(Mistake::place))
                .containsExactly("rules/calls.drl.csv:15", "rules/calls.drl.csv:18");
    }

    @Test
    void what_the_table_is_called_does_not_matter() {
        assertThat(rule(TABLE.replace("RuleTable calls", "RuleTable x\"\" when then end rule \"\"y_3")))
                .isEqualTo(rule(TABLE));
    }

    @Test
    void lines_of_windows_make_no_difference() {
        assertThat(rule(TABLE.replace("\n", "\r\n"))).isEqualTo(rule(TABLE));
    }

    @Test
    void a_quote_in_a_cell_stays_in_its_text() {
        assertThat(rule(TABLE.replace("B,,x", "\"x\"\" || true || name == \"\"y\",,x"))
                        .orElseThrow())
                .contains("(name == \"x\\\" || true || name == \\\"y\")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RuleSet,trailcheck.test | RuleSet,1-2 | :1: The table names no package.",
                "RuleSet,trailcheck.test | x,y | :1: The line 'x' above the table is not read.",
                "RuleTable calls | x | The table cannot be read: No RuleTable cells in spreadsheet.",
                "@control,SOC | @controll,SOC | :5: The line '@controll' above the table is not read.",
                "@title | Import,java.io.File,@title | The line 'Import' above the table is not read.",
                "B,,x | \"B,,x | :12: A quote in this line is not closed",
                "A,succeeded,x | A,succeeded, | :11: The row reports nothing.",
                "A,succeeded,x | A,succeeded) or eval(true,x | :11: The row is not about one call.",
                "A,succeeded,x | A,succeeded) $x : ApiCall(true,x | :11: The row is not about one call.",
                "A,succeeded,x | A,succeeded // y,x | :11: The row cannot be read:",
                "B,,x | ,,x | :12: The row sets no condition, and would find every call.",
                "$call : ApiCall...,$call : ApiCall..., | $call : ApiCall,$call : ApiCall, | is not about one call.",
                "$call : ApiCall...,$call : ApiCall..., | Approval...,Approval..., | is not about one call."
            })
    void what_is_wrong_is_told_with_its_row(String text, String instead, String mistake) {
        assertThat(rule(TABLE.replace(text, instead))).isEmpty();
        assertThat(mistakes).anySatisfy(said -> assertThat(said.toString()).contains(mistake));
        assertThat(mistakes).allSatisfy(said -> assertThat(said.maybe()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "RuleTable", "RuleSet,x", ",,,,", "RuleTable x\nCONDITION,FOO\na,b", "\u0000\u202e"})
    void whatever_is_no_table_is_told_and_throws_nothing(String text) {
        assertThat(rule(text)).isEmpty();
        assertThat(mistakes).isNotEmpty();
    }

    private Optional<String> rule(String csv) {
        return DecisionTable.rule("rules/calls.drl.csv", "calls", csv, mistakes);
    }
}
