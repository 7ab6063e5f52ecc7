package dev.trailcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts trailcheck, before there is any Java to speak of. */
class LauncherTest {

    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    @TempDir
    private Path folder;

    @Test
    void a_jdk_that_is_too_old_is_told_in_one_line() throws Exception {
        assertThat(start(java("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n")))
                .isEqualTo("""
                trailcheck: java 11 is too old.
                  Maybe install a JDK 17 or newer, or point JAVA_HOME to one.
                3""");
    }

    @Test
    void a_jdk_that_says_in_a_file_which_it_is_need_not_be_asked() throws Exception {
        Path java = java("#!/bin/sh\necho 'asked: '\"$@\"\n");
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"somebody\"\nJAVA_VERSION=\"1.8.0_402\"\n");

        assertThat(start(java)).startsWith("trailcheck: java 8 is too old.\n").doesNotContain("asked");
    }

    @Test
    void few_small_files_are_left_to_the_first_compiler() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("logs of today"));
        Files.writeString(logs.resolve("a.json"), "{}");

        assertThat(options("check")).contains(FIRST_COMPILER);
        assertThat(options("check", logs.toString())).contains(FIRST_COMPILER);
        assertThat(options("check", "no such folder", "--strict")).contains(FIRST_COMPILER);
    }

    @Test
    void what_may_be_much_is_not() throws Exception {
        Path large = Files.write(folder.resolve("large"), new byte[2 << 20]);
        Path many = Files.createDirectories(folder.resolve("many/of/them"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(many.resolve(i + ".json"), "{}");
        }

        assertThat(options("check", large.toString())).doesNotContain(FIRST_COMPILER);
        assertThat(options("check", folder.resolve("many").toString())).doesNotContain(FIRST_COMPILER);
        assertThat(options("check", "s3://logs/AWSLogs")).doesNotContain(FIRST_COMPILER);
        assertThat(options("check", "cloudtrail:all")).doesNotContain(FIRST_COMPILER);
        assertThat(options("check", "-")).doesNotContain(FIRST_COMPILER);
        assertThat(options("check", "/dev/null")).doesNotContain(FIRST_COMPILER);
    }

    /** By which words an unpacked launcher would start Java. */
    private List<String> options(String... words) throws Exception {
        Path home = folder.resolve("unpacked");
        Files.createDirectories(home.resolve("app"));
        Files.writeString(home.resolve("app/trailcheck.jar"), "");
        Path launcher = Files.copy(
                ProjectFolders.ROOT.resolve("trailcheck"),
                home.resolve("trailcheck"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        Path java = java("#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        return start(launcher, java, words).lines().toList();
    }

    private Path java(String script) throws IOException {
        Path java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, script);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return folder.resolve("jdk");
    }

    private static String start(Path javaHome) throws Exception {
        return start(ProjectFolders.ROOT.resolve("trailcheck"), javaHome, "--version");
    }

    /** What it says, and its exit code. */
    private static String start(Path launcher, Path javaHome, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(words));
        command.add(0, launcher.toString());
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().put("JAVA_HOME", javaHome.toString());
        start.environment().put("CI", "true");
        Process process = start.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return said + process.waitFor();
    }
}
