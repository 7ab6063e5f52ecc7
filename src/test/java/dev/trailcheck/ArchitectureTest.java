package dev.trailcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The plan of the house: which room stands on which floor, and which library lives where. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.trailcheck");

    @Test
    void imports_go_down_only() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .optionalLayer("spark")
                .definedBy("dev.trailcheck.spark..")
                .layer("cli")
                .definedBy("dev.trailcheck.cli..")
                .layer("check")
                .definedBy("dev.trailcheck.check..")
                .layer("fetch")
                .definedBy("dev.trailcheck.fetch..")
                .layer("workshop")
                .definedBy("dev.trailcheck.workshop..")
                .layer("source")
                .definedBy("dev.trailcheck.source..")
                .layer("engine")
                .definedBy("dev.trailcheck.engine..")
                .layer("evidence")
                .definedBy("dev.trailcheck.evidence..")
                .layer("ledger")
                .definedBy("dev.trailcheck.ledger..")
                .layer("report")
                .definedBy("dev.trailcheck.report..")
                .layer("finding")
                .definedBy("dev.trailcheck.finding..")
                .layer("trail")
                .definedBy("dev.trailcheck.trail..")
                .layer("event")
                .definedBy("dev.trailcheck.event..")
                .layer("policy")
                .definedBy("dev.trailcheck.policy..")
                .layer("rule")
                .definedBy("dev.trailcheck.rule..")
                .layer("stored")
                .definedBy("dev.trailcheck.stored..")
                .whereLayer("spark")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("spark")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("spark", "cli")
                .whereLayer("fetch")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("fetch")
                .mayOnlyAccessLayers("source", "finding", "event", "rule", "stored")
                .whereLayer("workshop")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("spark", "cli", "check", "fetch", "workshop")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("spark", "cli", "check", "workshop")
                .whereLayer("evidence")
                .mayOnlyBeAccessedByLayers("spark", "cli", "check")
                .whereLayer("evidence")
                .mayOnlyAccessLayers("finding", "event", "policy", "rule", "stored")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("spark", "cli", "check")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("finding", "event", "policy", "rule")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("finding")
                .mayOnlyBeAccessedByLayers(
                        "spark",
                        "cli",
                        "check",
                        "fetch",
                        "workshop",
                        "source",
                        "engine",
                        "report",
                        "evidence",
                        "ledger",
                        "trail")
                .whereLayer("finding")
                .mayOnlyAccessLayers("event", "policy", "rule")
                .whereLayer("trail")
                .mayOnlyBeAccessedByLayers("cli", "source", "report")
                .whereLayer("trail")
                .mayOnlyAccessLayers("finding", "event", "rule")
                .whereLayer("event")
                .mayOnlyAccessLayers("policy", "rule")
                .whereLayer("policy")
                .mayOnlyAccessLayers("rule")
                .whereLayer("rule")
                .mayNotAccessAnyLayer()
                .whereLayer("stored")
                .mayOnlyBeAccessedByLayers("spark", "cli", "check", "fetch", "source", "evidence")
                .whereLayer("stored")
                .mayNotAccessAnyLayer()
                .check(HOUSE);
    }

    @Test
    void rooms_form_no_circle() {
        slices().matching("dev.trailcheck.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_wall_does_not_know_the_engine_behind_it() {
        noClasses()
                .that()
                .resideInAPackage("dev.trailcheck.engine.wall..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.trailcheck.engine")
                .check(HOUSE);
    }

    @Test
    void reports_do_not_know_the_page_among_them() {
        noClasses()
                .that()
                .resideInAPackage("dev.trailcheck.report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.trailcheck.report.html..")
                .check(HOUSE);
    }

    @Test
    void every_library_lives_in_its_room() {
        only("spark").mayUse("org.apache.spark..", "scala..");
        only("cli").mayUse("picocli..");
        only("source.aws").mayUse("software.amazon.awssdk..");
        only("engine").mayUse("org.drools..", "org.kie..", "org.objectweb..");
        only("report").mayUse("gg.jte..", "org.commonmark..");
        only("policy").mayUse("org.snakeyaml..");
        only("policy", "source", "evidence", "fetch", "ledger", "report", "workshop")
                .mayUse("tools.jackson..");
    }

    @Test
    void the_gate_knows_nothing_of_what_it_guards() {
        noClasses()
                .that()
                .resideInAPackage("dev.trailcheck.engine.gate")
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage("dev.trailcheck.engine", "org.drools..", "org.kie.."))
                .check(HOUSE);
    }

    @Test
    void the_process_belongs_to_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.trailcheck.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(HOUSE);
    }

    @Test
    void nothing_reads_a_clock() {
        noClasses() // the one ticker that limits of rules are measured by is handed in by the command line as
                // System::nanoTime
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(HOUSE);
    }

    @Test
    void every_room_says_what_it_is_for_and_marks_its_nulls() {
        List<String> unmarked = Stream.of(HOUSE.getPackage("dev.trailcheck"))
                .flatMap(top -> top.getSubpackages().stream())
                .filter(room -> room.getClasses().stream().anyMatch(ArchitectureTest::isOurs))
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        Assertions.assertThat(unmarked).isEmpty();
    }

    @Test
    void no_file_is_longer_than_a_reader_bears() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> tooLong = java.stream()
                    .filter(file -> lines(file) > 300)
                    .map(file -> file + ": " + lines(file) + " lines")
                    .toList();
            Assertions.assertThat(tooLong).isEmpty();
            List<Long> main = java.stream()
                    .filter(file -> file.startsWith(Path.of("src", "main")))
                    .map(ArchitectureTest::lines)
                    .sorted()
                    .toList();
            Assertions.assertThat(main.get(main.size() / 2))
                    .as("the median length")
                    .isLessThan(80);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(JavaClass type) {
        return !type.getSimpleName().equals("package-info");
    }

    private static Fence only(String... rooms) {
        return new Fence(
                Stream.of(rooms).map(room -> "dev.trailcheck." + room + "..").toList());
    }

    private record Fence(List<String> rooms) {
        void mayUse(String... libraries) {
            ArchRule rule = noClasses()
                    .that()
                    .resideOutsideOfPackages(rooms.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(libraries);
            rule.check(HOUSE);
        }
    }
}
