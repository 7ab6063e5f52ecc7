package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.rule.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that want more than to ask and to report, compiled without the first wall: the gate alone must refuse each. */
class GateAttackTest {

    private static final RuleCompiler COMPILER = new RuleCompiler(EngineSettings.DEFAULT);

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '`', textBlock = """
            System.exit(1);                                             --> java.lang.System.exit
            Runtime.getRuntime().halt(1);                               --> java.lang.Runtime.halt
            Runtime.getRuntime().exec("id");                            --> java.lang.Runtime.exec
            new ProcessBuilder("id").start();                           --> java.lang.ProcessBuilder
            System.load("/tmp/x.so");                                   --> java.lang.System.load
            System.out.println("x");                                    --> java.lang.System.out
            new java.io.File("/tmp/x").delete();                        --> java.io.File.delete
            java.nio.file.Files.delete(null);                           --> java.nio.file.Files.delete
            new java.net.Socket("203.0.113.1", 80);                     --> java.net.Socket
            new javax.naming.InitialContext().lookup("ldap://x");       --> javax.naming.InitialContext.lookup
            new javax.script.ScriptEngineManager();                     --> javax.script.ScriptEngineManager
            Class.forName("java.lang.Runtime");                         --> java.lang.Class.forName
            $call.getClass().getMethods();                              --> java.lang.Object.getClass
            Thread.currentThread().getContextClassLoader();             --> java.lang.Thread.getContextClassLoader
            new Thread().start();                                       --> java.lang.Thread.start
            Runnable r = () -> { }; r.run();                            --> LambdaMetafactory.metafactory
            Runnable r = System::gc; r.run();                           --> java.lang.System.gc
            Runnable r = new Runnable() { public void run() { } };      --> no rule may define
            new java.io.ObjectInputStream(null).readObject();           --> java.io.ObjectInputStream.readObject
            org.kie.api.KieServices.get().getRepository();              --> org.kie.api.KieServices.get
            drools.insert("x");                                         --> org.drools.model.Drools.insert
            drools.update($call);                                       --> org.drools.model.Drools.update
            drools.delete($call);                                       --> org.drools.model.Drools.delete
            drools.halt();                                              --> org.drools.model.Drools.halt
            drools.getKieRuntime().getGlobals();                        --> KnowledgeHelper.getKieRuntime
            kcontext.getKieRuntime().getGlobals();                      --> KnowledgeHelper.getKieRuntime
            modify($call) { };                                          --> org.drools.model.Drools.update
            java.util.Locale.setDefault(null);                          --> java.util.Locale.setDefault
            dev.trailcheck.engine.Attacked.field = 1;                      --> writes the field dev.trailcheck.engine.Attacked.field
            $call.request().values().clear();                           --> java.util.Map.clear
            \\u0053ystem.exit(1);                                       --> java.lang.System.exit
            /* harmless */ System./* x */exit(1); // end                --> java.lang.System.exit
            while (true) { }                                            --> repeats something
            for (int i = 0; i < 9; i++) findings.report(drools, $call, ""); --> repeats something
            execute(drools, findings, $call);                           --> calls itself
            Object o = new byte[2000000000];                            --> makes an array
            Object o = new Object[2000000000];                          --> makes an array
            Object o = new int[99999][99999];                           --> makes an array
            try { findings.report(drools, $call, ""); } catch (Throwable t) { } --> catches what is thrown
            synchronized ($call) { findings.report(drools, $call, ""); } --> takes a lock
            findings.report(drools, $call, $call.name());               --> dev.trailcheck.event.ApiCall.name
            throw new RuntimeException("x");                            --> java.lang.RuntimeException
            """)
    void a_consequence_only_reports(String then, String refused) {
        assertThat(mistakes(RuleTexts.rule("attack", "$call : ApiCall( )")
                        .replaceFirst("findings.report.*", Matcher.quoteReplacement(then))))
                .anySatisfy(mistake -> assertRefusal(mistake, refused));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '`', textBlock = """
            $call : ApiCall( name == System.getenv("HOME") )                      --> java.lang.System.getenv
            $call : ApiCall( name == System.getProperty("user.home") )            --> java.lang.System.getProperty
            $call : ApiCall( java.nio.file.Files.exists(null) )                   --> java.nio.file.Files.exists
            $call : ApiCall( new java.net.URL("http://x").openStream() != null )  --> java.net.URL.openStream
            $call : ApiCall( name.getClass().getName() == "x" )                   --> java.lang.Object.getClass
            $call : ApiCall( getClass().getClassLoader() != null )                --> java.lang.Class.getClassLoader
            $call : ApiCall( name == String.class.getName() )                     --> java.lang.Class.getName
            $call : ApiCall( org.kie.api.KieServices.get() != null )              --> org.kie.api.KieServices.get
            $call : ApiCall( name.repeat(1000000000) == "x" )                     --> java.lang.String.repeat
            $call : ApiCall( name.matches("(a+)+b") )                             --> java.lang.String.matches
            $call : ApiCall( $p : userAgent, name matches $p )                    --> MatchesOperator
            $call : ApiCall( String.format("%1000000000d", 1) == "x" )            --> java.lang.String.format
            $call : ApiCall( name.concat(name) == "x" )                           --> java.lang.String.concat
            $call : ApiCall( name + name == "x" )                                 --> StringConcatFactory
            $call : ApiCall( name.replace("a", "bbbbbb") == "x" )                 --> java.lang.String.replace
            $call : ApiCall( name.intern() == "x" )                               --> java.lang.String.intern
            $call : ApiCall( time < java.time.Instant.now() )                     --> java.time.Instant.now
            $call : ApiCall( origin.offset < System.currentTimeMillis() )         --> java.lang.System.currentTimeMillis
            $call : ApiCall( Math.random() > 0.5 )                                --> java.lang.Math.random
            $call : ApiCall( policy.regions.add("x") )                            --> java.util.Set.add
            $call : ApiCall( request.values.put("a", "b") == null )               --> java.util.Map.put
            $call : ApiCall( policy.regions.stream().count() > 1 )                --> java.util.Set.stream
            $call : ApiCall( dev.trailcheck.policy.Network.of("x").isPresent() )  --> dev.trailcheck.policy.Network.of
            $call : ApiCall( new AuditWindow(time, time, time) != null )          --> new dev.trailcheck.event.AuditWindow
            $call : ApiCall( dev.trailcheck.policy.PolicyFile.read(null, null) != null ) --> PolicyFile.read
            $call : ApiCall( policy.trustedNetworks.get(0).base.getHostName() == "x" )   --> InetAddress.getHostName
            $call : ApiCall( dev.trailcheck.engine.RuleBook.load(null, null, null) != null ) --> RuleBook.load
            $call : ApiCall( ) eval( Runtime.getRuntime() != null )               --> java.lang.Runtime.getRuntime
            $call : ApiCall( ) not( ApiCall( ) and eval( System.getenv("x") != null ) ) --> java.lang.System.getenv
            $call : ApiCall( eval( System.getenv("x") != null ) )                 --> java.lang.System.getenv
            $call : ApiCall( ) $s : String( ) from System.getenv().keySet()       --> java.lang.System.getenv
            $call : ApiCall( ) $f : Object( ) from new java.io.File("/").listFiles() --> java.io.File.listFiles
            $call : ApiCall( ) not Thread( )                                      --> java.lang.Thread
            $call : ApiCall( ) not ApiCall( ) from entry-point "x"                --> D.entryPoint
            $call : ApiCall( ) accumulate( $c : ApiCall( ) over window:length( 5 ); $n : count( $c ) ) --> D.window
            $call : ApiCall( ) accumulate( $c : ApiCall( ); $n : sum( System.getenv().size() ) ) --> java.lang.System.getenv
            $call : ApiCall( ) if (name == "x") break[x]                          --> D.when
            """)
    void a_condition_only_asks(String when, String refused) {
        String consequences =
                when.contains("break[x]") ? "\nthen[x]\n  findings.report(drools, $call, \"x\");\nend" : "\nend";
        assertThat(mistakes(RuleTexts.rule("attack", when).replace("\nend", consequences)))
                .anySatisfy(mistake -> assertRefusal(mistake, refused));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '`', textBlock = """
            function String f() { return "x"; }                  --> .f in a constraint
            import function java.lang.System.getenv;             --> java.lang.System.getenv
            import static java.lang.System.getenv;               --> java.lang.System.getenv
            declare Evil x : String = System.getenv("x") end     --> no rule may define
            declare enum Evil A("x"); x : String end             --> no rule may define
            declare ApiCall @role(event) end                     --> D.typeMetaData
            query q( String $x ) ApiCall( name == $x ) end       --> D.query
            global java.lang.Runtime runtime;                    --> java.lang.Runtime
            """)
    void a_file_holds_nothing_beside_its_rule(String before, String refused) {
        String when = before.contains("getenv;")
                ? "$call : ApiCall( name == getenv(\"x\") )"
                : before.startsWith("function") ? "$call : ApiCall( name == f() )" : "$call : ApiCall( )";
        assertThat(mistakes(RuleTexts.rule("attack", when).replace("\nrule", "\n" + before + "\nrule")))
                .anySatisfy(mistake -> assertThat(mistake.what()).contains(refused));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '`', textBlock = """
            salience ( System.getenv().size() )      --> java.lang.System.getenv
            salience ( $call.name().length() )       --> D.supply
            enabled ( System.getenv().isEmpty() )    --> java.lang.System.getenv
            timer( int: 1s )                         --> TIMER
            duration 100                             --> DURATION
            agenda-group "x"                         --> AGENDA_GROUP
            no-loop true                             --> NO_LOOP
            date-effective "01-Jan-2020"             --> DATE_EFFECTIVE
            """)
    void an_attribute_computes_nothing_and_reads_no_clock(String attribute, String refused) {
        assertThat(mistakes(
                        RuleTexts.rule("attack", "$call : ApiCall( )").replace("\nwhen", "\n" + attribute + "\nwhen")))
                .anySatisfy(mistake -> assertRefusal(mistake, refused));
    }

    private static void assertRefusal(Mistake mistake, String refused) {
        assertThat(mistake.toString())
                .contains("attack.drl:2: ")
                .contains(refused)
                .contains("\n  Maybe ");
    }

    private static List<Mistake> mistakes(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        assertThat(COMPILER.compile("attack.drl", text, 2, mistakes)).isEmpty();
        return mistakes;
    }
}
