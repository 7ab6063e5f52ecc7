package dev.trailcheck.engine.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.policy.PolicyBook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {

    private static final List<RuleOutline> SHIPPED = RuleBook.load(
                    List.of(ProjectFolders.RULES), PolicyBook.UNWRITTEN, new ArrayList<>())
            .outlines();

    @Test
    void a_shipped_rule_as_its_author_sees_it() {
        assertThat(Drawn.conditions(shipped("untagged-channel-creation").text()))
                .isEqualTo("""
                10:3 AuditWindow
                  10:16 $asOf = asOf (a name)
                11:14 ChannelCreated $created
                  11:30 $call = call (a name)
                  11:44 tags.known
                  11:56 graceEnd <= $asOf
                12:15 RequiredTag $required
                  12:28 channel == $created.channel
                13:3 not
                  13:7 TagHeld
                    13:16 channel == $created.channel
                    13:45 key == $required.key
                    13:67 allowed
                    14:16 from <= $created.graceEnd
                    14:43 until > $created.graceEnd
                15:3 not
                  15:7 ChannelDeleted
                    15:23 channel == $created.channel
                    15:52 time <= $created.graceEnd
                17:3 not
                  17:7 ChannelTagged
                    17:22 channel == $created.channel
                    17:51 tags.redacted
                    17:66 time <= $created.graceEnd
                """);
    }

    @Test
    void comments_tabs_commas_in_texts_and_characters_of_two_units_move_nothing() {
        assertThat(Drawn.conditions("""
                package t
                rule "odd" @severity( high )
                when
                \t/* 😀 */ $call : ApiCall( // first, with a comma
                \t  $n : name == "Cre,ate" && source != "x:y", /* é */ $r:region,
                \t  error   in ( "a", "b" ) , // ApiCall( name == "z" )
                \t  ( identity.root || !identity.mfa ), policy.( ou == "😀,é", grace != null ), name /* , */ != "q" )
                then
                end
                """)).isEqualTo("""
                4:19 ApiCall $call
                  5:4 $n = name == "Cre,ate" && source != "x:y"
                  5:55 $r = region (a name)
                  6:4 error   in ( "a", "b" )
                  7:4 ( identity.root || !identity.mfa )
                  7:49 policy.ou == "😀,é"
                  7:63 policy.grace != null
                  7:80 name         != "q"
                """);
    }

    @Test
    void groups_and_sources_are_nested_as_they_are_written() {
        assertThat(Drawn.conditions("""
                package t
                rule "nested"
                when
                  not( Approval( action == "delete" ) and Account( id == "x" ) )
                  exists ( ChannelDeleted( channel == "a" ) or ChannelCreated(channel == "b") )
                  (ChannelTagged( tags.known ) or $u : ChannelUntagged( ))
                  accumulate( $d : ChannelDeleted( $c : call, channel != "" ) ; $n : count($d), $list : collectList( $c ) ; $n > 2, $list.size < 9 )
                  $one : ApiCall( name == "x" ) from $list
                  $sum : Number( intValue > 2 ) from accumulate( ChannelDeleted( $x : call ), count( $x ) )
                  groupby( $g : ApiCall( $p : identity.arn ); $k : $p; $m : count($g); $m > 2 )
                  forall( $z : ApiCall( name == "a" ) ApiCall( this == $z ) )
                  eval( true )
                then
                end
                """)).isEqualTo("""
                4:3 not
                  4:8 and
                    4:8 Approval
                      4:18 action == "delete"
                    4:43 Account
                      4:52 id == "x"
                5:3 exists
                  5:12 or
                    5:12 ChannelDeleted
                      5:28 channel == "a"
                    5:48 ChannelCreated
                      5:63 channel == "b"
                6:4 or
                  6:4 ChannelTagged
                    6:19 tags.known
                  6:40 ChannelUntagged $u
                7:3 accumulate
                  7:109 $n > 2
                  7:117 $list.size < 9
                  ACCUMULATE accumulate( $d : ChannelDeleted( $c : call, channel != "" ) ; $n : count($d), $list : collectList( $c ) ; $n > 2, $list.size < 9 )
                    7:20 ChannelDeleted $d
                      7:36 $c = call (a name)
                      7:47 channel != ""
                    Calculation[binding=$n, function=count, arguments=[$d]]
                    Calculation[binding=$list, function=collectList, arguments=[$c]]
                8:10 ApiCall $one
                  8:19 name == "x"
                  FROM $list
                9:10 Number $sum
                  9:18 intValue > 2
                  ACCUMULATE accumulate( ChannelDeleted( $x : call ), count( $x ) )
                    9:50 ChannelDeleted
                      9:66 $x = call (a name)
                    Calculation[binding=, function=count, arguments=[$x]]
                10:3 groupby
                  10:72 $m > 2
                  GROUPBY groupby( $g : ApiCall( $p : identity.arn ); $k : $p; $m : count($g); $m > 2 )
                    10:17 ApiCall $g
                      10:26 $p = identity.arn (a name)
                    Calculation[binding=$k, function=, arguments=[$p]]
                    Calculation[binding=$m, function=count, arguments=[$g]]
                11:3 forall
                  11:16 ApiCall $z
                    11:25 name == "a"
                  11:39 ApiCall
                    11:48 this == $z
                12:3 other: eval( true )
                """);
    }

    @Test
    void the_consequence_with_its_message_and_its_placeholders() {
        RuleOutline rule = Drawn.outline("""
                package t
                rule "says"
                when
                  $then : ApiCall( name == "then" )
                then
                  // findings.report(drools, $no, "not {this}");
                  findings.report( drools,
                      $then, "é {channel} \\"quoted\\" {then} 😀 {x}" );
                end
                """);

        Consequence.Report report = rule.consequence().reports().get(0);
        assertThat(rule.consequence().reports()).hasSize(1);
        assertThat(report.variable()).isEqualTo(new Excerpt("$then", 150, 8, 7));
        assertThat(report.message().text()).isEqualTo("é {channel} \\\"quoted\\\" {then} 😀 {x}");
        assertThat(report.placeholders())
                .extracting(Excerpt::text, Excerpt::line, Excerpt::column)
                .containsExactly(tuple("channel", 8, 18), tuple("then", 8, 39), tuple("x", 8, 49));
        assertThat(rule.lineOf(report.message()))
                .isEqualTo("      $then, \"é {channel} \\\"quoted\\\" {then} 😀 {x}\" );");
    }

    @Test
    void annotations_stand_where_they_are_written() {
        RuleOutline rule = shipped("delete-without-approval");

        assertThat(rule.annotations())
                .extracting(
                        annotation -> annotation.name().text(),
                        annotation -> annotation.value().line())
                .containsExactly(tuple("severity", 6), tuple("title", 7), tuple("control", 8), tuple("since", 10));
        assertThat(rule.annotations().get(0).value()).isEqualTo(new Excerpt("high", 261, 6, 13));
        assertThat(rule.annotations().get(2).value().text()).contains("NIST 800-53 r5: AC-3(2) supports");
    }

    @Test
    void a_file_with_two_characters_for_a_line_break_has_the_same_lines_and_columns() {
        for (RuleOutline rule : SHIPPED) {
            RuleOutline other = Drawn.outline(rule.text().replace("\n", "\r\n"));

            assertThat(places(other)).isEqualTo(places(rule));
            assertThat(other.lineOf(other.consequence().reports().get(0).message()))
                    .isEqualTo(rule.lineOf(rule.consequence().reports().get(0).message()));
        }
    }

    @Test
    void every_excerpt_of_a_shipped_rule_stands_where_it_says() {
        for (RuleOutline rule : SHIPPED) {
            String[] lines = rule.text().split("\n", -1);
            assertThat(excerpts(rule).toList()).allSatisfy(excerpt -> {
                assertThat(rule.text().substring(excerpt.start(), excerpt.end()))
                        .isEqualTo(excerpt.text());
                assertThat(lines[excerpt.line() - 1].substring(excerpt.column() - 1))
                        .startsWith(excerpt.text().lines().findFirst().orElseThrow());
            });
            assertThat(rule.patterns().flatMap(pattern -> pattern.constraints().stream()))
                    .allSatisfy(constraint -> assertThat(constraint.written().words())
                            .endsWith(constraint.expression().replaceAll("\\s+", " ")));
        }
    }

    @Test
    void a_rule_that_asks_for_nothing_has_an_empty_outline() {
        RuleOutline rule = Drawn.outline("package t\nrule \"bare\"\nwhen\nthen\nend\n");

        assertThat(rule.conditions()).isEmpty();
        assertThat(rule.consequence().reports()).isEmpty();
        assertThat(rule.consequence().written().line()).isEqualTo(4);
    }

    private static List<String> places(RuleOutline rule) {
        return excerpts(rule)
                .map(excerpt -> excerpt.line() + ":" + excerpt.column() + " " + excerpt.words())
                .toList();
    }

    private static Stream<Excerpt> excerpts(RuleOutline rule) {
        return Stream.of(
                        Stream.of(rule.written(), rule.consequence().written()),
                        rule.annotations().stream().flatMap(each -> Stream.of(each.name(), each.value())),
                        rule.conditions().stream().map(Condition::written),
                        rule.patterns().flatMap(pattern -> Stream.of(pattern.written(), pattern.type())),
                        rule.patterns()
                                .flatMap(pattern ->
                                        pattern.constraints().stream().map(Constraint::written)),
                        rule.consequence().reports().stream()
                                .flatMap(report -> Stream.concat(
                                        Stream.of(report.variable(), report.message()),
                                        report.placeholders().stream())))
                .flatMap(stream -> stream);
    }

    private static RuleOutline shipped(String name) {
        return SHIPPED.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
