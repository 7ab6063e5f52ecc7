package dev.trailcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts trailcheck, before there is any Java to speak of. */
class LauncherTest {

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

    private Path java(String script) throws IOException {
        Path java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, script);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return folder.resolve("jdk");
    }

    /** What it says, and its exit code. */
    private static String start(Path javaHome) throws Exception {
        ProcessBuilder start = new ProcessBuilder(
                        ProjectFolders.ROOT.resolve("trailcheck").toString(), "--version")
                .redirectErrorStream(true);
        start.environment().put("JAVA_HOME", javaHome.toString());
        start.environment().put("CI", "true");
        Process process = start.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return said + process.waitFor();
    }
}
