package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Mistake;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape that an honest rule may have passes the gate. */
class GateHarmlessTest {

    private static final RuleCompiler COMPILER = new RuleCompiler(EngineSettings.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$call : ApiCall( name matches \"Delete.*\", userAgent not matches \".*curl.*\" )",
                "$call : ApiCall( region memberOf policy.regions, region not memberOf policy.regions )",
                "$call : ApiCall( name in (\"A\", \"B\"), region not in (\"x\",\"y\") )",
                "$call : ApiCall( name str[startsWith] \"Del\", name str[endsWith] \"x\", name str[length] 3, name not str[startsWith] \"Q\" )",
                "$call : ApiCall( policy.regions contains \"x\", policy.regions not contains region )",
                "$call : ApiCall( name soundslike \"foo\" )",
                "$c : ChannelCreated( $call : call ) not ChannelTagged( channel == $c.channel, time after[0s,15m] $c.time )",
                "$c : ChannelCreated( $call : call ) ChannelTagged( channel == $c.channel, time before[0s,1h] $c.time )",
                "$c : ChannelCreated( $call : call ) ChannelTagged( channel == $c.channel, time coincides[5s] $c.time )",
                "$call : ApiCall( ) accumulate( $d : ChannelDeleted( account == $call.account, $t: time ); $n : count($d); $n > 3 )",
                "$call : ApiCall( ) accumulate( $d : ApiCall( account == $call.account, $l : name.length ); $s : sum($l), $m : max($l), $i : min($l), $a : average($l), $col : collectSet($d), $li : collectList($d); $s > 3, $a > 1.0 )",
                "groupby( $c : ApiCall( name == \"DeleteSignalingChannel\", $p : identity.arn ); $k : $p; $n : count($c), $calls : collectList($c); $n > 20 ) $call : ApiCall( ) from $calls.get(0)",
                "$call : ApiCall( name == \"A\" ) exists ChannelDeleted( channel == $call.channel ) exists( ChannelCreated( channel == $call.channel ) and ChannelTagged( channel == $call.channel ) )",
                "$call : ApiCall( ) forall( ChannelCreated( $ch : channel ) ChannelTagged( channel == $ch ) )",
                "$call : ApiCall( ) not( ChannelCreated( $ch : channel, account == $call.account ) and not ChannelDeleted( channel == $ch ) )",
                "$call : ApiCall( name == \"A\" || name == \"B\" && region == \"x\", identity.root || !identity.mfa )",
                "( $call : ApiCall( name == \"A\" ) or $call : ApiCall( name == \"B\" ) ) ChannelCreated( )",
                "$call : ApiCall( identity.credentials == Credentials.ROOT, identity.credentials != Credentials.IAM_USER )",
                "$call : ApiCall( identity.credentials in (Credentials.ROOT, Credentials.TEMPORARY) )",
                "$call : ApiCall( name.length + 3 > 10, name.length * 2 - 1 <= 40, name.length % 2 == 0, origin.index / 2 < 5 )",
                "$call : ApiCall( origin.offset > 5L, origin.offset <= 100, origin.index >= 3 )",
                "$call : ApiCall( readOnly, !fromConsole, succeeded == true, denied != true )",
                "AuditWindow( $a : asOf ) $call : ApiCall( time < $a, time >= $a, time == $a, time != $a )",
                "$call : ApiCall( policy.grace > Duration.ofMinutes(5) )",
                "$call : ApiCall( $g : policy.grace, policy.grace == $g )",
                "groupby( $c : ApiCall( $p : identity.principal, $t : policy.thresholds[\"mass-delete\"] ); $k : $p; $calls : collectList($c), $n : count($c); $n > 3 ) $call : ApiCall( $n >= policy.threshold(\"x\").count ) from $calls",
                "$call : ApiCall( request.values[\"a\"] == \"b\" )",
                "$call : ApiCall( request.text(\"a.b.c\") == \"x\", !request.list(\"q\").isEmpty, request.fields(\"z\").text(\"y\") != \"\" )",
                "$call : ApiCall( Integer.parseInt(request.text(\"a.b.c\")) > 5 )",
                "$call : ApiCall( name.startsWith(\"A\"), name.contains(\"b\"), name.toLowerCase() == \"x\", name.equalsIgnoreCase(\"y\"), name.length() > 3, !name.isEmpty(), name.endsWith(\"x\"), name.trim() == \"x\", name.indexOf(\"x\") >= 0, name.substring(2) == \"x\", name.toUpperCase() == \"q\", name.strip() == \"q\", name.isBlank(), name.equals(\"x\") )",
                "$call : ApiCall( $n : name ) ApiCall( this != $call, name == $n, time > $call.time )",
                "$call : ApiCall( name != null, sourceIp!.length > 2 )",
                "$d : ChannelTagged( $call : call, tags.has(\"owner\"), tags.value(\"owner\") == \"x\", tags.keys contains \"env\", !tags.redacted )",
                "$call : ApiCall( $ops : request ) Fields( text(\"x\") == \"y\" ) from $ops.objects(\"list\")",
                "$call : ApiCall( ) $r : String( this str[startsWith] \"eu\" ) from $call.policy.regions",
                "$w: AuditWindow() $l : java.util.List( size > 3 ) from collect( ChannelDeleted( ) ) $call : ApiCall( )",
                "$call : ApiCall( ) eval( $call.name().length() > 3 )",
                "$call : ApiCall( this.name == \"x\", this.identity.root )",
                "$call : ApiCall( details#CallDetails.name == \"x\" )",
                "$call : ApiCall( ) exists ContextCall( source == \"cloudtrail.amazonaws.com\", name == \"StopLogging\", account == $call.account )",
                "$call : ApiCall( ) not Account( id == $call.account )",
                "$call : ApiCall( name.length > 2.5, name.length < 10B )",
                "$call : ApiCall( !(name == \"x\"), !( name == \"a\" || region == \"b\" ) )",
                "$call : ApiCall( !policy.changeWindows.isEmpty, !policy.inChangeWindow(time) )",
                "$call : ApiCall( !policy.trusts(sourceIp) )",
                "$a : ChannelLife( $call : call )",
                "$c : Call( name == \"x\" ) $call : ApiCall( id == $c.id )",
                "$c : ChannelCreated( $call : call ) ChannelDeleted( channel == $c.channel, time <= $c.time.plusSeconds(60) )",
                "$c : ChannelCreated( $call : call ) $d : ChannelDeleted( channel == $c.channel, Duration.between($c.time, time).toMinutes < 10 )"
            })
    void it_passes(String when) {
        List<Mistake> mistakes = new ArrayList<>();
        String text = RuleTexts.rule("harmless", when).replace("\nrule", "\nimport java.time.Duration;\nrule");

        assertThat(COMPILER.compile("harmless.drl", text, 2, mistakes)).isPresent();
        assertThat(mistakes).isEmpty();
    }
}
