package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest rules pass the wall, and compile. */
class AdmittedTest {

    private static final Pattern RULE_NAME = Pattern.compile("(?m)^rule \"([^\"]+)\"");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("writtenRules")
    void every_rule_that_we_ship_or_show_is_admitted(String rule) {
        Matcher name = RULE_NAME.matcher(rule);
        assertThat(name.find()).isTrue();

        List<Mistake> mistakes = new ArrayList<>();
        RuleReader.read(new RuleFile("rules/" + name.group(1) + ".drl", rule, RulePage.EMPTY), mistakes);

        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$call : ApiCall( identity.root )",
                "$call : ApiCall( !policy.regions.empty, region not memberOf policy.regions )",
                "$call : ApiCall( name == \"A\" || name == \"B\", ( denied || error == \"x\" ) && !identity.mfa )",
                "$call : ApiCall( name in ( \"A\", \"B\" ), region not in ( \"us-west-2\" ) )",
                "$call : ApiCall( userAgent str[startsWith] \"aws-cli\", name not str[endsWith] \"Channel\" )",
                "$call : ApiCall( userAgent matches \"(?s)aws-cli/2\\\\.\\\\d+.*\", sourceIp not matches \"10\\\\..*\" )",
                "$call : ApiCall( request.text( \"singleMasterConfiguration.messageTtlSeconds\" ) == \"60\" )",
                "$call : ApiCall( identity.credentials == Credentials.ROOT )",
                "$call : ApiCall( policy.trusts( sourceIp ), !policy.inChangeWindow( time ) )",
                "$call : ApiCall( userAgent.contains( \"curl\" ), errorMessage contains account )",
                "$call : ApiCall( request.list( \"tagKeyList\" ) contains \"owner\" )",
                "$call : ApiCall( $arn : channel != \"\", $who : identity.principal )\n  exists ContextCall("
                        + " source == \"cloudtrail.amazonaws.com\", identity.principal == $who )",
                "$call : ApiCall( ) ApiCall( this != $call, time after[0s,10m] $call.time )",
                "$call : ApiCall( ) not ApiCall( time before[1h30m] $call.time || time coincides[5s] $call.time )",
                "$call : ApiCall( ) String( this == \"owner\" ) from $call.request.list( \"tagKeyList\" )",
                "$call : ApiCall( ) Fields( text( \"key\" ) == \"owner\" ) from $call.request.objects( \"tags\" )",
                "accumulate( ApiCall( denied, $c : details ); $n : count( $c ); $n > 20 )\n  $call : ApiCall( )",
                "groupby( $c : ApiCall( $p : identity.arn ); $k : $p; $n : count( $c ), $calls : collectList( $c );"
                        + " $n > 20 )\n  $call : ApiCall( ) from $calls.get(0)",
                "accumulate( $c : ApiCall( $t : time ); $last : max( $t ) )\n  $call : ApiCall( time == $last )",
                "( ChannelTagged( $call : call ) or ChannelUntagged( $call : call ) )",
                "$call : ApiCall( )\n  not( ChannelDeleted( $c : channel ) and ChannelCreated( channel == $c ) )",
                "$call : ApiCall( ) // a comment\n  /* and another ) */ exists Account( status != \"ACTIVE\" )",
                "$call : ApiCall( origin.index > -1, policy.threshold( \"denied\" ).count <= 20 * 2 + 1 )"
            })
    void an_honest_condition_is_admitted(String when) throws IOException {
        RuleTexts.write(folder, "honest", RuleTexts.rule("honest", when));

        assertThat(RuleTexts.mistakes(folder)).isEmpty();
    }

    @Test
    void line_ends_of_windows_attributes_and_imports_are_admitted() throws IOException {
        String rule = RuleTexts.rule("honest", "$call : ApiCall( time < Instant.MAX )")
                .replace("rule \"", "import java.time.Instant\nimport dev.trailcheck.event.ApiCall\nrule \"")
                .replace("when", "  salience -10\n  enabled true\nwhen")
                .replace("\n", "\r\n");
        RuleTexts.write(folder, "honest", rule);

        assertThat(RuleTexts.mistakes(folder)).isEmpty();
    }

    /** The shipped rules, and those in the pages of the guide that begin with their package. */
    static Stream<String> writtenRules() throws IOException {
        try (Stream<Path> shipped = Files.walk(Path.of("rules"));
                Stream<Path> pages = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                    shipped.filter(file -> file.toString().endsWith(".drl")).map(AdmittedTest::text),
                    pages.filter(file -> file.toString().endsWith(".md"))
                            .flatMap(page -> Pattern.compile("(?s)```\\n(package trailcheck.*?)```")
                                    .matcher(text(page))
                                    .results()
                                    .map(block -> block.group(1))))
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
